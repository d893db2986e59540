import { buyerKey } from '../../shared/data/buyers.ts';
import { claimKind } from '../../shared/data/claimKind.ts';
import { commit } from '../../shared/data/commit.ts';
import { buyerInId } from '../../shared/data/keys.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { done } from '../domain/casePlay.ts';
import { gives } from '../domain/claimMoneyPlay.ts';
import { disputes } from '../domain/claimMoves.ts';
import { filed, fileOf } from '../domain/claimPlay.ts';
import { newBuyer, policyFor } from '../domain/insured.ts';
import type { PaperStore } from './paperStore.ts';

type Ids = { collected: string; claim: string; client: string; policy: string };

/** A claim on what another file holds: papers are missing, a part is disputed, and there is an account. */
export async function claim(paper: PaperStore, now: Instant, ids: Ids, staffId: string): Promise<void> {
  const buyerId = buyerInId(ids.claim) ?? '';
  const play = filed(now, {
    ...{ id: ids.claim, policy: policyFor(ids.policy, ids.client), given: ['invoices', 'order'] },
    client: { clientId: ids.client, office: 'NL', locale: 'nl-NL' },
    buyer: { buyerId, name: 'Bakker Tegels', naturalPerson: false, country: 'BE' },
    ...{ overdue: fileOf(undefined, { id: ids.collected }), handler: { staffId } },
  });
  const disputed = done(play, now, disputes('F-1', 400_00));
  const { events } = done(disputed, now, gives()());
  paper.put({ ...buyerKey(buyerId), version: 1, buyer: newBuyer(buyerId) });
  await commit({ store: paper.store, kind: claimKind, before: undefined, events, now, requestId: 'req-0' });
}
