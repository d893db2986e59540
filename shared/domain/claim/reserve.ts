import type { Actor } from '../actor.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Rate } from './decision.ts';
import { notDecidable } from './decisionRefusals.ts';
import { happens } from './draft.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

/** What we think the claim will cost: ours alone to see, with its history in the timeline. */
export function reserve(
  claim: Claim,
  { amount, because }: { amount: number; because: string },
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('reserved', claim.status)) return notDecidable(claim);
  const { reserve: before } = claim;
  const data = { amount, ...(before !== undefined && { before }) };
  return accepted(happens(claim, 'reserved', now, by, data, { texts: { because } }));
}

/** So many rates one claim keeps. */
const mostRates = 100;

/** A rate with its source and day, for both sides to compute with (F 23). */
export function recordRate(claim: Claim, rate: Rate, by: Actor, now: Instant): Decision {
  if (!mayHappen('rate-recorded', claim.status)) return notDecidable(claim);
  if (rate.currency === claim.currency) {
    return refused('rule', 'own-currency', `This claim is in ${claim.currency}: it needs no rate.`);
  }
  if (rate.on > dateOf(claim.rules, now)) return refused('rule', 'in-the-future', 'That day has not come.');
  if (claim.rates.length >= mostRates) {
    return refused('rule', 'too-many-rates', `At most ${mostRates} rates are kept with a claim.`);
  }
  return accepted(happens(claim, 'rate-recorded', now, by, rate));
}
