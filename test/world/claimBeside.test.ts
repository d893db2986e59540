import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCase } from '../../shared/data/caseRecord.ts';
import { collectionKind } from '../../shared/data/collectionKind.ts';
import { casePartition, header } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import {
  advances,
  callsBack,
  claimable,
  decided,
  decidedLess,
  decides,
  givesAccount,
  halfAYear,
  limited,
  orders,
} from './claimMoneyRequests.ts';
import { claimIn, codeOf } from './claimReading.ts';
import { claimOf, filesWith, papers } from './claimRequests.ts';
import { closes, collectionOf, mandates, mandatesWith, told } from './collectionRequests.ts';
import { opensAbout } from './doorScenarios.ts';
import { type Engine, startEngine } from './engine.ts';
import { hour } from './limitRequests.ts';
import { type Actor, later } from './moves.ts';
import { invoice, reportsWith } from './overdueRequests.ts';
import { alone } from './play.ts';
import { insured } from './policyScenarios.ts';
import { answer, days } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** One of two invoices is claimed, and decided. */
const partly = [
  ...[limited, ...told, filesWith({ invoices: ['2026-1'], documents: papers.map((code) => ({ code })) })],
  ...[hour, givesAccount, hour, callsBack(), hour, decides, hour],
];

async function recoveryOf(actor: Actor) {
  const { recovery } = await claimIn(actor, await claimOf(actor));
  const key = header(casePartition(recovery?.collectionId ?? ''));
  return parseCase(collectionKind, (await readAll(actor.world.store, [key]))(key) ?? {}).state;
}

test('F 21: a mandate that was given after the claim hears of the payment, and is the only one', async () => {
  const actor = await alone(engine, [...decided, mandates, hour, later(62 * days)]);
  const mandate = await collectionOf(actor);
  expect((await orders(1)(actor))?.status).toBe(200);
  const recovery = await recoveryOf(actor);
  expect([recovery.id, recovery.mandatedBy]).toEqual([mandate, 'client']);
  expect(recovery.sharing).toEqual({ insurer: 2_231_40, total: expect.any(Number) });
});

test.each([
  ['closed before the payment', [...decided, mandates, hour, closes('uncollectable'), hour]],
  ['on other invoices', [...partly, mandatesWith({ invoices: ['2026-2'] }), hour]],
])(
  'F 21: beside a mandate that is %s a collection of ours begins, with a plan promised',
  async (_, given) => {
    const actor = await alone(engine, [...given, later(62 * days)]);
    expect((await orders(1)(actor))?.status).toBe(200);
    const recovery = await recoveryOf(actor);
    const { body } = await actor.world.ask({ operation: 'listCollections', as: actor });
    expect(body.data).toHaveLength(2);
    expect(recovery).toMatchObject({ mandatedBy: 'subrogation', due: { promise: 'collection.plan' } });
    expect(recovery.tasks.map(({ name }) => name)).toEqual(['propose']);
  },
);

test('the law on account: paid in the policy’s year, and the rest of the indemnity by the decision', async () => {
  const actor = await alone(engine, [...halfAYear, advances, hour]);
  expect(codeOf(await orders(1, 'key-dan')({ ...actor, key: 'same' }))).toBe('second-person');
  expect((await orders(1, 'key-mia')({ ...actor, key: 'other' }))?.status).toBe(200);
  const onAccount = await claimIn(actor, await claimOf(actor));
  expect([onAccount.paid, onAccount.payments[0]?.status, onAccount.recovery]).toEqual([
    ...[1_115_70, 'advised', undefined],
  ]);
  await decides({ ...actor, key: 'decide' });
  expect((await orders(2, 'key-dan')({ ...actor, key: 'rest' }))?.status).toBe(200);
  const paid = await claimIn(actor, await claimOf(actor));
  expect([paid.status, paid.paid, paid.payments.map(({ amount }) => amount)]).toEqual([
    ...['paid', 2_231_40, [1_115_70, 1_115_70]],
  ]);
});

test('F 8: upheld about a claim, a new decision is owed within five working days by somebody else', async () => {
  const actor = await alone(engine, [...decidedLess]);
  const id = await claimOf(actor);
  const opened = await opensAbout(() => id, 'claim')({ ...actor, key: 'complain' });
  expect((await answer({ ...actor, caseId: String(opened?.body.id), key: 'answer' }))?.status).toBe(200);
  await actor.world.deliver(actor.clientId);
  const owed = (await claimIn(actor, id)).promises.find(({ promise }) => promise === 'claim.new-decision');
  // Five working days from Wed 22 April; King's Day does not count.
  expect([owed?.status, owed?.dueAt.slice(0, 10)]).toEqual(['running', '2026-04-30']);
  expect(codeOf(await decides({ ...actor, key: 'same' }))).toBe('second-person');
});

test('D.2: the calculation sees what else the buyer left unpaid', async () => {
  // Due on 11 February and unpaid: deliveries stop after 12 April.
  const newer = invoice('2026-5', { issuedOn: '2026-04-13', deliveredOn: '2026-04-13', dueOn: '2026-04-15' });
  const documents = papers.map((code) => ({ code }));
  const actor = await alone(engine, [
    ...[limited, insured, reportsWith([invoice('2026-1'), newer]), hour],
    ...[filesWith({ invoices: ['2026-5'], documents }), hour],
  ]);
  const { body } = await actor.world.ask({
    ...{ operation: 'getClaimCalculation', params: { id: await claimOf(actor) } },
    as: actor,
  });
  expect(body).toMatchObject({ indemnity: { amount: '0.00' } });
  expect((body.excluded as { code: string }[]).map(({ code }) => code)).toContain('stop-of-supply');
  expect(codeOf(await decides({ ...actor, key: 'decide' }))).toBe('outcome-does-not-fit');
});

test('the day comes before the account: during the wait it is not payable yet, whether there is one or not', async () => {
  const without = await alone(engine, [...claimable, decides, hour]);
  expect(codeOf(await orders(1)(without))).toBe('not-payable-yet');
  await later(62 * days)(without);
  expect(codeOf(await orders(1)({ ...without, key: 'then' }))).toBe('payee-missing');
});
