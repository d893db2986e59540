import type { After } from '../../../shared/api/cursor.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { casePartition, header, limitIdOf, overdueIdOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Key } from '../../../shared/data/store.ts';
import { coverLineOf, isForgotten } from '../../../shared/domain/document/coverLine.ts';
import type { CoverFact } from '../../../shared/domain/document/facts.ts';
import type { Instant, LocalDate } from '../../../shared/domain/instant.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import { limitIn, stopsIn } from '../coverReading.ts';

/** The buyers of one part of a statement, and where the next part begins. */
export type LimitPage = { part: number; buyerIds: readonly string[]; next: After | undefined };

/** Each buyer with his limit and what is unpaid: read by key, so that nothing of them is a second old. */
export function coverKeys(policyId: string, { buyerIds }: LimitPage): Key[] {
  return buyerIds.flatMap((buyerId) => [
    buyerKey(buyerId),
    ...[limitIdOf(policyId, buyerId), overdueIdOf(policyId, buyerId)].map((id) => header(casePartition(id))),
  ]);
}

type About = { policy: Policy; page: LimitPage; on: LocalDate; now: Instant };

/** What the policy insures on them for deliveries of that day, as we know it now. */
export function coverFactIn(found: Found, { policy, page, on, now }: About): CoverFact {
  const { policyId } = policy;
  const known = page.buyerIds.flatMap((buyerId) => {
    const limit = limitIn(found, limitIdOf(policyId, buyerId), now);
    const buyer = buyerIn(found, buyerId)?.buyer;
    if (!limit || !buyer) return [];
    const stops = stopsIn(found, overdueIdOf(policyId, buyerId), on, now);
    const { name, country, ids } = buyer;
    return [{ policy, limit, stops, buyer: { name, country, number: ids[0]?.number ?? '' } }];
  });
  const remembered = known.filter((one) => !isForgotten(one, on));
  return {
    ...{ part: page.part, more: page.next !== undefined, forgotten: known.length - remembered.length },
    lines: remembered.flatMap((one) => coverLineOf(one, on, one.buyer) ?? []),
  };
}
