import { type CharterTarget, rulesVersion } from '../charterRules.ts';
import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { MoneyFact } from '../money.ts';
import type { ClaimEvent, ClaimEventType } from './event.ts';
import type { Claim } from './state.ts';
import { claimTable } from './table.ts';

export type DataOf<T extends ClaimEventType> = Extract<ClaimEvent, { type: T }>['data'];
export type ClaimPart = NonNullable<LetterDraft['claim']>;

/** An event of one of these types. */
export const happens = happensIn<ClaimEvent>(claimTable);

/** A letter that an event of this type may bring: the first of the table unless another is named. */
export function letterOf(
  state: Pick<Claim, 'subject' | 'handler' | 'due'>,
  type: ClaimEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const { subject, handler, due } = state;
  const kind = letterKindOf(claimTable, type, more.kind);
  return { subject, handler, ...(due && { due }), ...more, kind };
}

/** How long what comes next takes, for its letter. */
export function nextIs(
  { rules }: Pick<Claim, 'rules'>,
  target: CharterTarget,
): Pick<LetterDraft, 'nextSpan'> {
  return { nextSpan: rulesVersion(rules.charter)[target] };
}

/** Minor units of the case as a letter tells them. */
export function moneyIn({ currency }: Pick<Claim, 'currency'>, minor: number): MoneyFact {
  return { minor, currency };
}
