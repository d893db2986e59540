import { type Refusal, refused } from '../decision.ts';
import { writtenMoney } from '../money.ts';
import type { PolicyYear } from './policyYear.ts';
import { claimIn, free, take } from './take.ts';

/**
 * The year after a payment of so many cents of a claim was ordered, or why it may not be: never above what was
 * decided for the claim, never above the year's maximum. It is checked in the transaction that orders the
 * payment, under the year's version. Throws for a claim that the year does not know.
 */
export function payIn(year: PolicyYear, claimId: string, minor: number): PolicyYear | Refusal {
  const claim = claimIn(year, claimId);
  if (!claim) throw new Error(`${claimId} is not in the year ${year.year.from} of ${year.policyId}`);
  if (!Number.isSafeInteger(minor) || minor <= 0) throw new Error(`Nobody can be paid ${minor} cents`);
  const owed = claim.entitlement - claim.paid;
  if (minor > owed) return refused('rule', 'above-indemnity', left('indemnity', owed, year));
  const most = free(year, claim);
  const open = most === undefined ? owed : most - claim.paid;
  if (minor > open) return refused('rule', 'above-maximum-liability', left('maximum liability', open, year));
  return take(year, { ...claim, paid: claim.paid + minor });
}

function left(what: string, minor: number, { currency }: PolicyYear): string {
  const rest = writtenMoney({ minor: Math.max(0, minor), currency });
  return `Of the ${what} ${rest} is left to be paid.`;
}
