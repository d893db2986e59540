import { isLodgedInTime } from './noticeDays.ts';
import { type Hindrance, noticeOf } from './noticeKinds.ts';
import type { Change, CreditLimit } from './state.ts';

/** The reduction or withdrawal that is on its way, if one is. */
export function runningChange({ change }: Pick<CreditLimit, 'change'>): Change | undefined {
  return change?.ended ? undefined : change;
}

/** When each of them stands in the way of the announced day. */
export const hindrances: Record<Hindrance, (state: CreditLimit, change: Change) => boolean> = {
  /** Undelivered is not announced (F 16). */
  undelivered: (_state, { deliveredAt }) => deliveredAt === undefined,
  /** What he said is weighed and answered before the day (F 13). */
  comment: (_state, { comment }) => comment !== undefined && comment.answeredAt === undefined,
  /** An appeal in time is decided before the day (F 16). */
  appeal: ({ appeals, rules }, { n, effectiveAt }) =>
    appeals.some(
      (appeal) =>
        appeal.against === 'change' &&
        appeal.n === n &&
        !appeal.decidedAt &&
        isLodgedInTime(rules, appeal.lodgedAt, effectiveAt),
    ),
};

/** What stands in the way of the change now, the first by the rules of its notice. */
export function hindranceOf(state: CreditLimit, change: Change): Hindrance | undefined {
  return noticeOf(change).heldBy.find((name) => hindrances[name](state, change));
}
