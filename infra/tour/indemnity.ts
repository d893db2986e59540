import { calculationTable } from './calculationTable.ts';
import { changed, decided, instants, received, recovered } from './claimFigures.ts';
import { type ClaimScene, requireSame } from './claimScene.ts';
import { changed as appealDecision, grounds } from './claimWords.ts';
import { account } from './collection.ts';
import { requireDue } from './limitScene.ts';

type Params = { id: string };
const now = async ({ cast }: ClaimScene, params: Params) => (await cast.client.getClaim({ params })).body;

/** The indemnity is paid: after the wait, by another person, to an account that somebody called back about. */
export async function* paid(scene: ClaimScene, params: Params) {
  const { client, clientName, contact } = scene.cast;
  const { manager, adjuster } = scene.people;
  const order = ({ api }: typeof manager) => api.orderClaimPayment({ params, body: { n: 1 } });
  const gives = async (at: string, number?: string) => {
    await client.giveClaimPayee({ params, body: account(clientName, number) });
    await contact.api.checkClaimPayee({ params, body: { confirmed: true } });
    scene.tell(at, `${clientName} gives an account; ${contact.name}, a second person, calls him back.`);
  };
  const earlyAt = '2026-10-14T09:00:00Z';
  yield earlyAt;
  await gives(earlyAt);
  await scene.requireRefusal(earlyAt, 'Payment during the wait', 'not-payable-yet', () => order(manager));

  const otherAt = '2026-10-19T07:00:00Z';
  yield otherAt;
  await gives(otherAt, 'NL02 ABNA 0123 4567 89');
  await scene.requireRefusal(otherAt, 'Payment to another account at once', 'account-too-new', () =>
    order(manager),
  );

  const orderedAt = '2026-10-20T07:30:00Z';
  yield orderedAt;
  await scene.requireRefusal(orderedAt, `${adjuster.name}, who decided`, 'second-person', () =>
    order(adjuster),
  );
  await order(manager);
  yield '2026-10-20T07:35:00Z';
  const claim = await now(scene, params);
  requireSame('The payment', claim.payments, [
    { kind: 'indemnity', amount: { amount: decided.indemnity }, status: 'advised' },
  ]);
  scene.tell(orderedAt, `${manager.name} orders ${decided.indemnity}: 24 hours and 60 days have passed.`);
  scene.tell(orderedAt, scene.requirePromise(claim, 'claim.payment', instants.payment, 'kept'));
}

/** He appeals; somebody who had no part in it changes the decision in part, and the difference is paid. */
export async function* appealed(scene: ClaimScene, params: Params) {
  const { client, clientName, named } = scene.cast;
  const { manager } = scene.people;
  const lodgedAt = '2026-10-27T09:00:00Z';
  yield lodgedAt;
  const { body } = await client.appealClaim({ params, body: { grounds } });
  const id = scene.knows('appeal', body);
  const by = requireDue('The decision on the appeal', body.due, instants.appeal);
  const decider = named(body.handler.name);
  scene.tell(lodgedAt, `${clientName} appeals: ${by}, with ${decider.name}, who had no part in it.`);

  const decidedAt = '2026-11-05T10:00:00Z';
  yield decidedAt;
  await decider.api.decideAppeal({ params: { id }, body: appealDecision });
  yield '2026-11-05T10:05:00Z';
  const workbook = (await client.getClaimCalculation({ params })).body;
  requireSame('The calculation after the appeal', workbook, {
    ...{ indemnity: { amount: changed.indemnity }, overLimit: { amount: changed.overLimit } },
    payable: { amount: changed.instalment },
  });
  scene.tell(decidedAt, `${decider.name} grants it in part: ${changed.indemnity}; the limit leaves no more.`);
  scene.lines.push(...calculationTable(workbook));

  const orderedAt = '2026-11-06T09:00:00Z';
  yield orderedAt;
  await manager.api.orderClaimPayment({ params, body: { n: 2 } });
  yield '2026-11-06T09:05:00Z';
  const claim = await now(scene, params);
  requireSame('The second instalment', claim.payments[1], { amount: { amount: changed.instalment } });
  scene.tell(orderedAt, `${manager.name} orders the second instalment, ${changed.instalment}.`);
  scene.tell(orderedAt, scene.requirePromise(claim, 'claim.payment', instants.secondPayment, 'kept'));
}

/** Money comes in after all, and is shared by the ratio that the first payment fixed. */
export async function* recoveredLater(scene: ClaimScene, params: Params) {
  const { adjuster, manager } = scene.people;
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
    `${amount.amount} are recovered, ${costs.amount} are costs: ${toInsurer} ours, ${toClient} his.`,
  );

  const orderedAt = '2026-11-26T09:00:00Z';
  yield orderedAt;
  await manager.api.orderClaimPayment({ params, body: { n: 3 } });
  yield '2026-11-26T09:05:00Z';
  const claim = await now(scene, params);
  scene.tell(orderedAt, scene.requirePromise(claim, 'claim.share', instants.share, 'kept'));
  scene.tell(orderedAt, `He has ${received} in all: collected, paid in two instalments, and recovered.`);
}
