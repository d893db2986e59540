import type { LocalDate } from '../instant.ts';
import { type HouseTerms, houseTermsOn } from './houseTerms.ts';
import { type Policy, type PolicyTerms, termsOn } from './policy.ts';

/** The terms of a policy without a gap. */
export type SettledTerms = PolicyTerms & HouseTerms;

/**
 * The terms for a delivery on that date; what a policy says nothing of, because it is older than the term, is
 * as the house said it on the policy's first day. Throws when the house said nothing then: no such policy opens.
 */
export function settledTermsOn(policy: Pick<Policy, 'startsOn' | 'terms'>, date: LocalDate): SettledTerms {
  const house = houseTermsOn(policy.startsOn);
  if (!house) throw new Error(`There are no terms of the house for ${policy.startsOn}`);
  const own = termsOn(policy, date);
  return { ...house, ...own, waitingPeriod: { ...house.waitingPeriod, ...own.waitingPeriod } };
}
