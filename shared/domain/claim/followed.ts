import type { EventDraft } from '../case.ts';
import { foldClaim } from './fold.ts';
import type { Claim } from './state.ts';

/** An event, and what the claim after it brings in the same commit. */
export function thenAlso(
  state: Claim,
  event: EventDraft,
  more: (after: Claim) => EventDraft[],
): EventDraft[] {
  return [event, ...more(foldClaim(state, event))];
}
