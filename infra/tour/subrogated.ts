import { instants, received, recovered } from './claimFigures.ts';
import type { ClaimScene } from './claimScene.ts';
import { lastTerm, ordered, ownClosed, ownPlan, served } from './claimWords.ts';
import { claimNow } from './indemnity.ts';
import { requireDue } from './limitScene.ts';
import { requireSame } from './strictTelling.ts';
import { figures } from './terminal.ts';

type Params = { id: string };
const none = { amount: '0.00', currency: 'EUR' as const };

/** Once the indemnity is paid the debt is ours in part: a collection of our own begins, and he is asked first. */
export async function* consulted(scene: ClaimScene) {
  const { client, clientName } = scene.cast;
  const { collector } = scene.people;
  const proposedAt = '2026-10-22T09:00:00Z';
  yield proposedAt;
  const { data } = (await client.listCollections()).body;
  const own = data.find(({ mandatedBy }) => mandatedBy === 'subrogation');
  if (!own) throw new Error('No collection of our own began with the payment.');
  const params = { id: scene.knows('collection', own) };
  const by = requireDue('The plan', own.due, instants.ownPlan);
  const { plan } = (await collector.api.proposeCollectionPlan({ params, body: ownPlan })).body;
  requireSame('His time to answer', plan?.consentUntil, instants.ownConsent);
  scene.tell(
    proposedAt,
    `We took his place with the payment. ${collector.name} asks him about the next steps, ${by}.`,
  );

  const approvedAt = '2026-10-26T08:00:00Z';
  yield approvedAt;
  await client.answerCollectionPlan({ params, body: { planId: plan?.planId ?? '', approved: true } });
  scene.tell(approvedAt, `${clientName} agrees: a part of the debt is still his.`);
  return params;
}

/** Amicable once more, as a plan of ours begins too. */
export async function* warned(scene: ClaimScene, params: Params) {
  const at = '2026-11-02T09:00:00Z';
  yield at;
  const { collector } = scene.people;
  const step = { step: 1, kind: 'amicable' as const, on: '2026-11-02', cost: none, what: lastTerm };
  await collector.api.recordCollectionAction({ params, body: step });
  scene.tell(at, 'The debtor gets a last week, amicably.');
}

/** The legal step to which the client agreed. */
export async function* enforced(scene: ClaimScene, params: Params) {
  const at = '2026-11-09T09:00:00Z';
  yield at;
  const { collector } = scene.people;
  const step = { step: 2, kind: 'legal' as const, on: '2026-11-09', cost: recovered.costs, what: ordered };
  await collector.api.recordCollectionAction({ params, body: step });
  scene.tell(at, 'The court issues its order for payment: the client had agreed to that step.');

  const wordAt = '2026-11-16T09:00:00Z';
  yield wordAt;
  await collector.api.writeAboutCollection({ params, body: { text: served } });
  scene.tell(wordAt, `${collector.name} writes how it stands.`);
}

/** Money comes in after all, and is shared by the ratio that the first payment fixed. */
export async function* recoveredLater(scene: ClaimScene, params: Params, own: Params) {
  const { adjuster, collector, manager } = scene.people;
  const cameAt = '2026-11-24T09:00:00Z';
  yield cameAt;
  const { amount, costs, toClient, toInsurer } = recovered;
  const body = { reference: 'KLN-2', on: '2026-11-24', amount, costs };
  const { recoveries } = (await adjuster.api.recordClaimRecovery({ params, body })).body;
  requireSame('How it is shared', recoveries, [
    { toClient: { amount: toClient }, toInsurer: { amount: toInsurer } },
  ]);
  scene.tell(
    cameAt,
    `${figures(amount.amount)} are recovered; costs ${figures(costs.amount)}, ours ${figures(toInsurer)}, his ${figures(toClient)}.`,
  );
  await collector.api.closeCollection({ params: own, body: ownClosed });

  const orderedAt = '2026-11-26T09:00:00Z';
  yield orderedAt;
  await manager.api.orderClaimPayment({ params, body: { n: 3 } });
  yield '2026-11-26T09:05:00Z';
  const claim = await claimNow(scene, params);
  scene.tell(orderedAt, scene.requirePromise(claim, 'claim.share', instants.share, 'kept'));
  scene.tell(orderedAt, `He has ${figures(received)} in all: collected, paid in two instalments, recovered.`);
}
