import { claimKind } from '../../shared/data/claimKind.ts';
import { commit } from '../../shared/data/commit.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { done } from '../domain/casePlay.ts';
import { disputes } from '../domain/claimMoves.ts';
import { filed, fileOf } from '../domain/claimPlay.ts';
import { policyFor } from '../domain/insured.ts';
import type { PaperStore } from './paperStore.ts';

type Ids = { collected: string; claim: string; client: string; policy: string };

/** A claim on what another file holds: some papers are missing, and a part is disputed. */
export async function claim({ store }: PaperStore, now: Instant, ids: Ids, staffId: string): Promise<void> {
  const play = filed(now, {
    ...{ id: ids.claim, policy: policyFor(ids.policy, ids.client), given: ['invoices', 'order'] },
    client: { clientId: ids.client, office: 'NL', locale: 'nl-NL' },
    ...{ overdue: fileOf(undefined, { id: ids.collected }), handler: { staffId } },
  });
  const { events } = done(play, now, disputes('F-1', 400_00));
  await commit({ store, kind: claimKind, before: undefined, events, now, requestId: 'req-0' });
}
