import { notFound, Stop } from '../../../shared/api/problem.ts';
import { policiesOf, policyIn, policyKey } from '../../../shared/data/policies.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { localDateAt } from '../../../shared/domain/calendar.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import { isInForce, type Policy } from '../../../shared/domain/policy/policy.ts';
import { settledTermsOn } from '../../../shared/domain/policy/settledTerms.ts';

/** So many of a client's policies are looked at, the newest first. */
const most = 10;

/** The client's newest policies, or the one that he names. Throws Stop (404) for one that is not his. */
export async function ownPolicies(
  store: Store,
  clientId: string,
  policyId: string | undefined,
): Promise<Policy[]> {
  if (policyId === undefined) {
    return (await policiesOf(store, clientId, { limit: most })).policies;
  }
  const policy = policyIn(await readAll(store, [policyKey(policyId)]), policyId)?.policy;
  if (policy?.clientId !== clientId) throw new Stop(notFound());
  return [policy];
}

/** The terms that a guide speaks of: those of the newest policy in force, or of the newest there is. */
export function termsIn(policies: readonly Policy[], office: OfficeCode, now: Instant) {
  const today = localDateAt(office, now);
  const policy = policies.find((one) => isInForce(one, today)) ?? policies[0];
  return policy && { ...policy, terms: settledTermsOn(policy, today) };
}
