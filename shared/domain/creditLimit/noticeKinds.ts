import type { CharterTarget } from '../charterRules.ts';
import type { LetterKind } from '../letterKind.ts';
import type { CoverStatus } from './coverTerms.ts';
import type { Change, ChangeTerms } from './state.ts';

/** What can stand in the way of a change on its day (F 13, F 16). */
export type Hindrance = NonNullable<Change['held']>;

type Notice = {
  /** What is left afterwards, and whether an exceptional circumstance stands in for the notice. */
  leaves: 'less' | 'nothing';
  atOnce: boolean;
  /** From the delivered letter to the last day before the change; none: it begins on the next day. */
  notice: CharterTarget | null;
  /** How much longer than that a date is announced ahead when nobody names one. */
  margin: CharterTarget | null;
  /** The promise that nothing changes earlier. */
  promise: string | null;
  /** What holds the change on its day, the first one told. */
  heldBy: readonly Hindrance[];
  letters: { announced: LetterKind; effective: LetterKind | null };
  cover: { announced: CoverStatus; afterwards: CoverStatus };
};

const full = {
  atOnce: false,
  notice: 'limitNotice',
  margin: 'limitNoticeMargin',
  promise: 'limit.notice',
  heldBy: ['undelivered', 'comment', 'appeal'],
  letters: { announced: 'limit-change-announced', effective: 'limit-change-effective' },
} as const;

/** The letter that announces it says all: nothing is left to say on the next day. */
const atOnce = {
  atOnce: true,
  notice: null,
  margin: null,
  promise: null,
  heldBy: [],
  letters: { announced: 'limit-changed-at-once', effective: null },
} as const;

const reduction = { announced: 'reduction-announced', afterwards: 'in-force' } as const;
const withdrawal = { announced: 'withdrawal-announced', afterwards: 'withdrawn' } as const;

/**
 * How each kind of change is announced, held and carried out (L11, F 16), one row each: a notice rule is
 * changed or added here and nowhere else.
 */
export const noticeKinds = {
  reduction: { ...full, leaves: 'less', cover: reduction },
  withdrawal: { ...full, leaves: 'nothing', cover: withdrawal },
  'reduction-at-once': { ...atOnce, leaves: 'less', cover: reduction },
  'withdrawal-at-once': { ...atOnce, leaves: 'nothing', cover: withdrawal },
} as const satisfies Record<string, Notice>;
export type NoticeKind = keyof typeof noticeKinds;

/** The rules of this change. */
export function noticeOf({ newAmount, exceptional }: Pick<ChangeTerms, 'newAmount' | 'exceptional'>): Notice {
  const leaves = newAmount === 0 ? 'nothing' : 'less';
  const rows: Notice[] = Object.values(noticeKinds);
  const row = rows.find((kind) => kind.leaves === leaves && kind.atOnce === exceptional);
  if (!row) throw new Error(`No notice leaves ${leaves}`);
  return row;
}
