import type { EventDraft } from '../case.ts';
import { foldCreditLimit } from './fold.ts';
import type { CreditLimit } from './state.ts';

/** An event, and what the case after it brings in the same commit. */
export function thenAlso(
  state: CreditLimit,
  event: EventDraft,
  more: (after: CreditLimit) => EventDraft[],
): EventDraft[] {
  return [event, ...more(foldCreditLimit(state, event))];
}
