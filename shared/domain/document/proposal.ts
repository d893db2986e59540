import { type Refusal, refused } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import type { Policy, PolicyTerms } from '../policy/policy.ts';
import { renewPolicy } from '../renewal/follow.ts';
import type { Renewal } from '../renewal/state.ts';
import { wholeTermsOn } from './wholeTerms.ts';

/** What we propose for the period after the policy's: its terms are whole, not only what differs. */
export type Proposal = { startsOn: LocalDate; endsOn: LocalDate; terms: PolicyTerms; noticeBy?: LocalDate };

/**
 * What a renewal proposes: the next period, the terms as they are or as they were changed, and the last day for the
 * client's notice while he can still give it. He sees it once its documents were issued (F 27).
 */
export function proposalOf(
  policy: Policy,
  { round, changes, documents, given }: Pick<Renewal, 'round' | 'changes' | 'documents' | 'given'>,
  reader: 'client' | 'staff',
): Proposal | Refusal {
  const { next, noticeOn } = round;
  if (!next || given)
    return refused('conflict', 'does-not-renew', 'The policy does not renew: nothing is proposed.');
  if (reader === 'client' && !documents)
    return refused('conflict', 'no-documents-yet', 'The documents of the renewal have not been issued yet.');
  const renewed = renewPolicy(policy, next, changes?.terms ?? null);
  if ('refused' in renewed) return renewed;
  const terms = wholeTermsOn(renewed, next.from);
  return { startsOn: next.from, endsOn: next.to, terms, ...(noticeOn && { noticeBy: noticeOn }) };
}
