import type { Refusal } from '../decision.ts';
import { type Instant, later } from '../instant.ts';
import { owedPayments, paymentKinds } from '../payment/paying.ts';
import { assess } from './assess.ts';
import type { Beside, Said } from './lossFile.ts';
import type { Claim } from './state.ts';

/** So much can be paid from then on, what was paid or is owed already left aside. */
export type Instalment = { amount: number; payableAt: Instant };

/**
 * What a decision makes payable, and when: at the end of the wait, or at once where the days are a maximum or are
 * over. What was disputed follows on its own day (F 19, F 20).
 */
export function instalmentsOf(
  claim: Claim,
  said: Said,
  beside: Beside,
  now: Instant,
): { instalments: Instalment[]; less: number } | Refusal {
  const instalments: Instalment[] = [];
  let open = owedOf(claim);
  for (const payableAt of daysOf(claim, now)) {
    const assessed = assess(disputedUntil(claim, payableAt), said, beside, now);
    if ('refused' in assessed) return assessed;
    const amount = assessed.calculation.payable - open;
    if (amount <= 0) continue;
    instalments.push({ amount, payableAt });
    open += amount;
  }
  const whole = assess(claim, said, beside, now);
  if ('refused' in whole) return whole;
  return { instalments, less: Math.max(0, open - whole.calculation.payable) };
}

/** The days on which something can become payable, in order. */
function daysOf({ wait, disputes }: Claim, now: Instant): Instant[] {
  const first = wait.mode === 'max' || wait.ended ? now : later(now, wait.payableAt);
  const resolved = disputes.flatMap((dispute) => (dispute.resolved ? [dispute.resolved.payableAt] : []));
  return [...new Set([first, ...resolved.map((at) => later(first, at))])].sort();
}

/** The claim as far as it can be paid on that day: what waits longer counts as disputed still. */
function disputedUntil(claim: Claim, day: Instant): Claim {
  return {
    ...claim,
    disputes: claim.disputes.flatMap((dispute) => {
      const { resolved, ...still } = dispute;
      if (!resolved || resolved.payableAt <= day || resolved.owed === 0) return [dispute];
      const notOwed = dispute.amount - resolved.owed;
      const rest = { ...dispute, amount: notOwed, resolved: { ...resolved, owed: 0 } };
      return [{ ...still, amount: resolved.owed }, ...(notOwed > 0 ? [rest] : [])];
    }),
  };
}

/** What is owed of the entitlement and not ordered yet. */
export function owedOf(claim: Claim): number {
  return owedPayments(claim)
    .filter(({ kind }) => paymentKinds[kind].entitlement)
    .reduce((sum, { amount }) => sum + amount, 0);
}
