import { collectionKind } from '../../shared/data/collectionKind.ts';
import { commit } from '../../shared/data/commit.ts';
import { buyerInId } from '../../shared/data/keys.ts';
import { overdueKind } from '../../shared/data/overdueKind.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { done } from '../domain/casePlay.ts';
import { announces, callsBack, collects, givesAccount, proposes } from '../domain/collectionMoves.ts';
import { intake, mandated } from '../domain/collectionPlay.ts';
import { policyFor } from '../domain/insured.ts';
import { agrees } from '../domain/overdueMoves.ts';
import { report } from '../domain/overduePlay.ts';
import type { PaperStore } from './paperStore.ts';

type Ids = Record<'overdue' | 'collected' | 'collection' | 'client' | 'policy', string>;

/** An overdue file that nobody collects on, with a later date that waits for our answer, and a mandate on another, with a plan and a right that waits for an answer. */
export async function collect({ store }: PaperStore, now: Instant, ids: Ids, staffId: string): Promise<void> {
  const client = { clientId: ids.client, office: 'NL', locale: 'nl-NL' } as const;
  const handler = { staffId };
  const overdue = done(
    report(now, { id: ids.overdue, client, handler, policy: policyFor(ids.policy, ids.client) }),
    now,
    agrees('2026-12-01'),
  );
  const since = plusSeconds(now, -2 * 86_400);
  const play = mandated(since, {
    ...intake(since),
    id: ids.collection,
    overdueId: ids.collected,
    buyerId: buyerInId(ids.collection) ?? '',
    client,
    handler,
  });
  const waiting = [
    ...[proposes(), announces('insolvency-filing', '2026-04-22')],
    ...[collects(), givesAccount, callsBack],
  ];
  const collection = waiting.reduce((before, move) => done(before, since, move), play);
  const one = { store, before: undefined, now, requestId: 'req-0' };
  await commit({ ...one, kind: overdueKind, events: overdue.events });
  await commit({ ...one, kind: collectionKind, events: collection.events });
}
