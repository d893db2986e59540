import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { owe, paymentTimers } from '../payment/owe.ts';
import { paymentOf } from '../payment/paying.ts';
import { claimRulesOn } from './claimRules.ts';
import { happens } from './draft.ts';
import type { Adjuster } from './newDecision.ts';
import type { Claim } from './state.ts';

/** Whether a law has us look at interest by ourselves when a payment of this office is late (F 25). */
export function lawOfInterest({ office }: Pick<Claim, 'office'>, at: Instant): string | undefined {
  return claimRulesOn(at).lateInterest[office];
}

/**
 * What a law adds because a payment was late: an amount, owed as a payment of its own, or none; a person says which
 * and why (F 25).
 */
export function decideInterest(
  claim: Claim,
  { n, amount, because }: { n: number; amount: number; because: string },
  { by }: Adjuster,
  now: Instant,
): Decision {
  const late = paymentOf(claim, n);
  const broken = claim.promises.some(({ key, status }) => key === late?.dueKey && status === 'broken');
  if (!late || !broken) return refused('rule', 'not-late', `Payment ${n} was not late.`);
  if (claim.interest.includes(n)) {
    return refused('conflict', 'interest-decided', `Interest on payment ${n} was decided already.`);
  }
  const owing = { kind: 'interest', amount, payableAt: now } as const;
  const owed = amount > 0 ? owe(claim, owing, 'claim.payment', now) : undefined;
  const promises = owed?.promises ?? [];
  const data = { n, ...(owed && { owed: owed.owed }) };
  const more = { texts: { because }, promises, timers: paymentTimers(claim, promises, now) };
  return accepted(happens(claim, 'interest-decided', now, by, data, more));
}
