import { calculationTable } from './calculationTable.ts';
import { changed, decided, instants } from './claimFigures.ts';
import type { ClaimScene } from './claimScene.ts';
import { changed as appealDecision, grounds } from './claimWords.ts';
import { account } from './collection.ts';
import { requireDue } from './limitScene.ts';
import { requireSame } from './strictTelling.ts';
import { figures } from './terminal.ts';

type Params = { id: string };
export const claimNow = async ({ cast }: ClaimScene, params: Params) =>
  (await cast.client.getClaim({ params })).body;

/** The indemnity is paid: after the wait, by another person, to an account that somebody called back about. */
export async function* paid(scene: ClaimScene, params: Params) {
  const { client, clientName, contact } = scene.cast;
  const { manager, adjuster } = scene.people;
  const order = ({ api }: typeof manager) => api.orderClaimPayment({ params, body: { n: 1 } });
  const gives = async (at: string, which: string, number?: string) => {
    await client.giveClaimPayee({ params, body: account(clientName, number) });
    await contact.api.checkClaimPayee({ params, body: { confirmed: true } });
    scene.tell(at, `${clientName} gives ${which}; ${contact.name}, a second person, calls back.`);
  };
  const earlyAt = '2026-10-14T09:00:00Z';
  yield earlyAt;
  await gives(earlyAt, 'an account');
  await scene.requireRefusal(earlyAt, 'Payment during the wait', 'not-payable-yet', () => order(manager));

  const otherAt = '2026-10-19T07:00:00Z';
  yield otherAt;
  await gives(otherAt, 'another account', 'NL13 TEST 0123 4567 89');
  await scene.requireRefusal(otherAt, 'Payment to it at once', 'account-too-new', () => order(manager));

  const orderedAt = '2026-10-20T07:30:00Z';
  yield orderedAt;
  const decider = `${adjuster.name}, who decided, would pay`;
  await scene.requireRefusal(orderedAt, decider, 'second-person', () => order(adjuster));
  await order(manager);
  yield '2026-10-20T07:35:00Z';
  const claim = await claimNow(scene, params);
  requireSame('The payment', claim.payments, [
    { kind: 'indemnity', amount: { amount: decided.indemnity }, status: 'advised' },
  ]);
  const amount = figures(decided.indemnity);
  scene.tell(orderedAt, `${manager.name} orders ${amount}: 24 hours and 60 days have passed.`);
  scene.tell(orderedAt, scene.requirePromise(claim, 'claim.payment', instants.payment, 'kept'));
}

/** He appeals. */
export async function* lodged(scene: ClaimScene, params: Params) {
  const { client, clientName, named } = scene.cast;
  const lodgedAt = '2026-10-27T09:00:00Z';
  yield lodgedAt;
  const { body } = await client.appealClaim({ params, body: { grounds } });
  const id = scene.knows('appeal', body);
  const by = requireDue('The decision on the appeal', body.due, instants.appeal);
  const decider = named(body.handler.name);
  scene.tell(lodgedAt, `${clientName} appeals: ${by}, with ${decider.name}, who had no part in it.`);
  return { id, decider };
}

/** Somebody who had no part in it changes the decision in part, and the difference is paid. */
export async function* appealed(
  scene: ClaimScene,
  params: Params,
  { id, decider }: { id: string; decider: ClaimScene['cast']['contact'] },
) {
  const { manager } = scene.people;
  const decidedAt = '2026-11-05T10:00:00Z';
  yield decidedAt;
  await decider.api.decideAppeal({ params: { id }, body: appealDecision });
  yield '2026-11-05T10:05:00Z';
  const workbook = (await scene.cast.client.getClaimCalculation({ params })).body;
  requireSame('The calculation after the appeal', workbook, {
    ...{ indemnity: { amount: changed.indemnity }, overLimit: { amount: changed.overLimit } },
    payable: { amount: changed.instalment },
  });
  const more = figures(changed.indemnity);
  scene.tell(decidedAt, `${decider.name} grants it in part: ${more}; the limit leaves no more.`);
  scene.lines.push(...calculationTable(workbook));

  const orderedAt = '2026-11-06T09:00:00Z';
  yield orderedAt;
  await manager.api.orderClaimPayment({ params, body: { n: 2 } });
  yield '2026-11-06T09:05:00Z';
  const claim = await claimNow(scene, params);
  requireSame('The second instalment', claim.payments[1], { amount: { amount: changed.instalment } });
  scene.tell(orderedAt, `${manager.name} orders the second instalment, ${figures(changed.instalment)}.`);
  scene.tell(orderedAt, scene.requirePromise(claim, 'claim.payment', instants.secondPayment, 'kept'));
}
