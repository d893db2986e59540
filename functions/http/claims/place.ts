import { notFound, Stop } from '../../../shared/api/problem.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { buyerInId, casePartition, header } from '../../../shared/data/keys.ts';
import { overdueIn } from '../../../shared/data/overdues.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { Collection } from '../../../shared/domain/collection/state.ts';
import type { FileCall } from './filing.ts';

/** Where a claim belongs: its overdue file, and the policy and buyer of that. */
export type Place = { overdueId: string; policyId: string; buyerId: string };

/** What a call names, looked up where it names it by something else. Throws Stop (404). */
export async function placeOf(store: Store, { body, caller }: FileCall): Promise<Place> {
  const { overdueId, policyId, collectionId } = body;
  if (overdueId && policyId) return withBuyer(overdueId, policyId);
  const id = overdueId ?? collectionId ?? '';
  const found = await readAll(store, [header(casePartition(id))]);
  const item = id.startsWith(`col_`) ? found(header(casePartition(id))) : undefined;
  const one = item ? parseCase({ schema: Collection }, item).state : overdueIn(found, id)?.state;
  if (one?.clientId !== caller.clientId) throw new Stop(notFound());
  return withBuyer('overdueId' in one ? one.overdueId : one.id, one.policyId);
}

/** An overdue file carries its buyer in its id. */
function withBuyer(overdueId: string, policyId: string): Place {
  const buyerId = buyerInId(overdueId);
  if (!buyerId) throw new Stop(notFound());
  return { overdueId, policyId, buyerId };
}
