import { collected, instants } from './claimFigures.ts';
import type { ClaimScene } from './claimScene.ts';
import { called, closed, mandate, plan, visited } from './claimWords.ts';
import { requireDue } from './limitScene.ts';
import { requireSame } from './strictTelling.ts';
import { figures, wall } from './terminal.ts';

const none = { amount: '0.00', currency: 'EUR' as const };

/** Collection is mandated, the plan approved before anything is done, and part of the money comes in. */
export async function* collection(scene: ClaimScene, overdueId: string) {
  const { client, clientName } = scene.cast;
  const { collector } = scene.people;
  scene.tell(instants.handOverNear, 'Seven days before the last day to hand over, he is told.');
  const mandatedAt = '2026-08-17T08:00:00Z';
  yield mandatedAt;
  const { body } = await client.mandateCollection({ body: { overdueId, text: mandate } });
  const params = { id: scene.knows('collection', body) };
  scene.tell(
    mandatedAt,
    `${clientName} hands over 68,200.00 euros; the plan is ${requireDue('The plan', body.due, instants.plan)}.`,
  );

  const triedAt = '2026-08-18T08:00:00Z';
  yield triedAt;
  const call = { kind: 'amicable' as const, cost: none, what: called };
  await scene.requireRefusal(triedAt, `${collector.name} would begin at once`, 'no-consent', () =>
    collector.api.recordCollectionAction({ params, body: { ...call, on: '2026-08-18' } }),
  );

  const proposedAt = '2026-08-19T09:00:00Z';
  yield proposedAt;
  const proposed = (await collector.api.proposeCollectionPlan({ params, body: plan })).body;
  requireSame('Time for consent', proposed.plan?.consentUntil, instants.consent);
  scene.tell(
    proposedAt,
    `${collector.name} proposes three steps with their costs, and who acts in Germany; he may answer until ${wall(instants.consent)}.`,
  );
  scene.tell(proposedAt, scene.requirePromise(proposed, 'collection.plan', instants.plan, 'kept'));

  const approvedAt = '2026-08-24T07:00:00Z';
  yield approvedAt;
  const planId = proposed.plan?.planId ?? '';
  await client.answerCollectionPlan({ params, body: { planId, approved: true } });
  await client.giveCollectionPayee({ params, body: account(clientName) });
  scene.tell(approvedAt, `${clientName} approves version 1 of the plan, and gives his account.`);
  await scene.requireRefusal(approvedAt, 'The court first', 'amicable-first', () =>
    collector.api.recordCollectionAction({
      params,
      body: { step: 3, kind: 'legal', on: '2026-08-24', cost: none, what: plan.steps[2]?.what ?? '' },
    }),
  );
  yield* amicably(scene, params);
}

async function* amicably(scene: ClaimScene, params: { id: string }) {
  const { collector, adjuster } = scene.people;
  const calledAt = '2026-08-25T09:00:00Z';
  yield calledAt;
  const call = { step: 1, kind: 'amicable' as const, on: '2026-08-25', cost: none, what: called };
  await collector.api.recordCollectionAction({ params, body: call });
  await adjuster.api.checkCollectionPayee({ params, body: { confirmed: true } });
  scene.tell(calledAt, 'The collector calls and writes. We call the client back about his account.');

  const visitedAt = '2026-09-01T09:00:00Z';
  yield visitedAt;
  const visit = {
    step: 2,
    kind: 'amicable' as const,
    on: '2026-09-01',
    cost: collected.costs,
    what: visited,
  };
  await collector.api.recordCollectionAction({ params, body: visit });
  scene.tell(visitedAt, 'A visit in Cologne: the debtor acknowledges the debt and will pay a part.');

  const cameAt = '2026-09-08T09:00:00Z';
  yield cameAt;
  const { amount, costs, coveredDebt, toClient, kept } = collected;
  const came = { reference: 'KLN-1', on: '2026-09-08', amount, costs, coveredDebt };
  const { recoveries } = (await collector.api.recordRecovery({ params, body: came })).body;
  requireSame('What was collected', recoveries, [{ toClient: { amount: toClient }, kept: { amount: kept } }]);
  scene.tell(
    cameAt,
    `${figures(amount.amount)} come in. Costs of ${figures(costs.amount)}: he bears ${figures(kept)}; ${figures(toClient)} are his.`,
  );

  const orderedAt = '2026-09-10T09:00:00Z';
  yield orderedAt;
  await scene.requireRefusal(orderedAt, `${collector.name} would pass it on herself`, 'second-person', () =>
    collector.api.orderPassOn({ params, body: { n: 1 } }),
  );
  await adjuster.api.orderPassOn({ params, body: { n: 1 } });
  yield '2026-09-10T09:05:00Z';
  const now = (await scene.cast.client.getCollection({ params })).body;
  scene.tell(orderedAt, `${adjuster.name} passes ${figures(toClient)} on.`);
  scene.tell(orderedAt, scene.requirePromise(now, 'collection.pass-on', instants.passOn, 'kept'));

  const closedAt = '2026-09-14T09:00:00Z';
  yield closedAt;
  await collector.api.closeCollection({ params, body: closed });
  scene.tell(closedAt, `${collector.name} ends the collection: nothing more comes amicably.`);
}

/** An account number as its registry prints it for an example. */
export const account = (holder: string, number = 'NL02 ABNA 0123 4567 89') => ({ holder, account: number });
