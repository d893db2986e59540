import { roundedHalfUp } from '../ledger/ratio.ts';
import type { MaximumLiability } from '../policy/claimTerms.ts';
import type { Policy } from '../policy/policy.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';

/** What the insurance year began with, in minor units. */
export type Year = { firstLoss?: number | undefined; maximumLiability?: number | undefined };

/** The figures of an insurance year by the terms of its first day. */
export function yearOf(policy: Pick<Policy, 'startsOn' | 'terms'>): Year {
  const { aggregateFirstLoss, maximumLiability } = settledTermsOn(policy, policy.startsOn);
  return {
    firstLoss: aggregateFirstLoss?.amount,
    maximumLiability: maximumLiability && maximumOf(maximumLiability),
  };
}

/** The most paid in an insurance year, in minor units: a multiple of the premium paid, or a fixed amount. */
export function maximumOf(rule: MaximumLiability): number {
  if (rule.rule === 'amount') return rule.amount;
  const [whole = '0', decimals = ''] = rule.multiple.split('.');
  return roundedHalfUp(BigInt(whole + decimals) * BigInt(rule.premiumPaid), 10n ** BigInt(decimals.length));
}
