import { type Refusal, refused } from '../decision.ts';
import type { Claim } from './state.ts';

/** Withdrawn, or paid by the buyer: there is nothing to decide. */
export function notDecidable({ status }: Pick<Claim, 'status'>): Refusal {
  return refused('conflict', 'claim-not-open', `The claim is ${status}.`);
}

export function proposalWaits(): Refusal {
  return refused('conflict', 'proposal-waits', 'A proposal waits for a second person already.');
}
