import { type CharterTarget, rulesVersion } from '../charterRules.ts';
import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { MoneyFact } from '../money.ts';
import type { CreditLimitEvent, CreditLimitEventType } from './event.ts';
import type { CreditLimit } from './state.ts';
import { creditLimitTable } from './table.ts';

export type DataOf<T extends CreditLimitEventType> = Extract<CreditLimitEvent, { type: T }>['data'];
export type LimitPart = NonNullable<LetterDraft['limit']>;

/** An event of one of these types. */
export const happens = happensIn<CreditLimitEvent>(creditLimitTable);

/** A letter that an event of this type may bring: the first of the table unless another is named. */
export function letterOf(
  state: Pick<CreditLimit, 'subject' | 'handler' | 'due'>,
  type: CreditLimitEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const { subject, handler, due } = state;
  const kind = letterKindOf(creditLimitTable, type, more.kind);
  return { subject, handler, ...(due && { due }), ...more, kind };
}

/** How long what comes next takes, for its letter. */
export function nextIs(
  { rules }: Pick<CreditLimit, 'rules'>,
  target: CharterTarget,
): Pick<LetterDraft, 'nextSpan'> {
  return { nextSpan: rulesVersion(rules.charter)[target] };
}

/** Minor units of the case as a letter tells them. */
export function moneyIn({ currency }: Pick<CreditLimit, 'currency'>, minor: number): MoneyFact {
  return { minor, currency };
}
