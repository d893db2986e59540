import type { After } from '../../../shared/api/cursor.ts';
import { limitsOf } from '../../../shared/data/limitPages.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { LimitPage } from './cover.ts';

/** The next part of the buyers of a policy, after the place where the part before ended. */
export async function findLimits(
  store: Store,
  whose: { clientId: string; policyId: string },
  { most, after }: { most: number; after: After | undefined },
): Promise<LimitPage> {
  const { part: before = '0', ...place } = after ?? {};
  const part = Number(before) + 1;
  const { limits, next } = await limitsOf(store, whose, { most, after: after && place });
  const { PK, SK, clientSort } = next ?? {};
  return {
    ...{ part, buyerIds: limits.map(({ buyerId }) => buyerId) },
    next: next && { PK: String(PK), SK: String(SK), clientSort: String(clientSort), part: String(part) },
  };
}
