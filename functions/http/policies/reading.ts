import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { policiesOf, policyIn } from '../../../shared/data/policies.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { policyView } from './policyView.ts';

/** A policy that is there and is his who asks. Throws Stop (404), the same for both. */
export function policyOf(found: Found, policyId: string, isHis: (policy: { clientId: string }) => boolean) {
  const record = policyIn(found, policyId);
  if (!record || !isHis(record.policy)) throw new Stop(notFound());
  return record;
}

const place = { PK: /^POLICY#pol_[a-z0-9]{1,60}$/, SK: /^A#HEADER$/, clientSort: /^[\d-]{10}#[\w]{1,64}$/ };

/** A page of a client's policies, who has been checked for; the cursor cannot change whose. */
export async function policyPage(
  store: Store,
  clientId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  now: Instant,
) {
  const after = afterOf(cursor, 'policies', clientId, place);
  const { policies, next } = await policiesOf(store, clientId, { limit, after });
  const last = next && Object.fromEntries(Object.keys(place).map((name) => [name, String(next[name])]));
  const data = policies.map((policy) => policyView(policy, now));
  return { data, ...(last && { nextCursor: cursorFor('policies', clientId, last) }) };
}
