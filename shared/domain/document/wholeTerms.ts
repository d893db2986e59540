import type { LocalDate } from '../instant.ts';
import type { Policy, PolicyTerms } from '../policy/policy.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import { noticeRulesOf } from '../renewal/laws.ts';

/**
 * The terms of a day as a document says them: the house's where the policy is older than a term, and of its renewal
 * what its law says where it says nothing itself.
 */
export function wholeTermsOn(policy: Policy, on: LocalDate): PolicyTerms {
  const terms = settledTermsOn(policy, on);
  const rules = noticeRulesOf(policy, terms.renewal);
  return { ...terms, renewal: rules ? { rule: 'tacit', ...rules } : { rule: 'none' } };
}
