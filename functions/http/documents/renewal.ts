import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import { casePartition, header, officeOf, renewalIdOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Key } from '../../../shared/data/store.ts';
import { type Proposal, proposalOf } from '../../../shared/domain/document/proposal.ts';
import { asOf } from '../../../shared/domain/elapse.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import { renewalProcess } from '../../../shared/domain/renewal/process.ts';
import { Renewal } from '../../../shared/domain/renewal/state.ts';

/** What a renewal pack rests on. */
export function renewalKeys(policyId: string): Key[] {
  return [header(casePartition(renewalIdOf(policyId))), ...worldKeys(officeOf(policyId))];
}

type Asking = { now: Instant; caller: { kind: 'client' | 'staff' | 'public' } };

/** What the renewal proposes as of now. Throws Stop: 404 without a renewal, 409 while there is nothing to show. */
export function proposalIn(found: Found, policy: Policy, { now, caller }: Asking): Proposal {
  const item = found(header(casePartition(renewalIdOf(policy.policyId))));
  if (!item) throw new Stop(notFound());
  const stored = Renewal.parse(item.state);
  const { state } = asOf(renewalProcess, stored, now, worldIn(found, stored.office));
  const proposal = proposalOf(policy, state, caller.kind === 'client' ? 'client' : 'staff');
  if ('refused' in proposal) throw new Stop(refused(proposal));
  return proposal;
}
