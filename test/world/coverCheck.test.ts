import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePartition, header, limitIdOf, newId } from '../../shared/data/keys.ts';
import { policyKey } from '../../shared/data/policies.ts';
import { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { coverFor, policyFor } from '../domain/insured.ts';
import { clientIdOf, clientItems } from './cast.ts';
import { type Engine, startEngine } from './engine.ts';
import { Trail } from './injection.ts';
import { buyer, policyOf } from './insurance.ts';
import type { Actor, Move } from './moves.ts';
import { alone } from './play.ts';
import { euro, insured, setsOwnLimit } from './policyScenarios.ts';
import { putAll, scanAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** A limit of 10,000 euros that was granted in January. */
const granted: Move = async (actor) => {
  const { clientId, staff } = actor;
  const policyId = policyOf(actor);
  const id = limitIdOf(policyId, buyer);
  const at = '2026-01-10T10:00:00Z';
  const state = CreditLimit.parse({
    ...{ kind: 'credit-limit', id, reference: 'LIM-AAAAA-AAAAA', clientId, office: 'NL', locale: 'nl-NL' },
    ...{ openedAt: at, lastAt: at, events: 2, clientEvents: 2, timers: [], promises: [], tasks: [] },
    rules: { charter: '2026-1', calendar: { id: 'NL', version: '2026-1' } },
    ...{ policyId, buyerId: buyer, currency: 'EUR', status: 'decided', outcome: 'approved' },
    ...{
      subject: '1.buyer',
      naturalPerson: false,
      handler: { staffId: staff['key-eva'] },
      due: null,
      owed: [],
      missed: false,
    },
    request: { seq: 1, at, amount: 10_000_00, paymentTermsDays: 60, speed: false },
    bindingOrders: { rule: 'none' },
    ...{ disclosure: 'when-appropriate', gradeTold: 0, touched: [], appeals: [], decisions: [] },
    cover: coverFor(10_000_00),
  });
  await putAll(actor.world.store, [{ ...header(casePartition(id)), version: 2, state }]);
  return undefined;
};
const given = [insured, granted, setsOwnLimit];

async function check(actor: Actor, changed: object = {}, as = actor.clientId) {
  const trail = new Trail();
  const delivery = { deliveryOn: '2026-05-04', paymentTermsDays: 30, amount: euro('4000.00') };
  const body = { policyId: policyOf(actor), buyerId: buyer, ...delivery, ...changed };
  const answer = await actor.world.ask({ operation: 'checkCover', as: { clientId: as }, body }, trail);
  return { ...answer, calls: trail.calls };
}
const codes = (list: unknown) => (list as { code: string }[]).map(({ code }) => code);

test('one read tells what is insured, why not all, and what his own limit says; nothing is written', async () => {
  const actor = await alone(engine, given);
  const before = await scanAll(actor.world.store);
  const { status, body, calls } = await check(actor, {
    amount: euro('30000.00'),
    outstanding: euro('2500.00'),
  });
  expect([status, calls]).toEqual([200, ['BatchGetItem']]);
  expect(body).toMatchObject({
    ...{ insured: euro('7500.00'), uninsured: euro('22500.00'), compensation: euro('6750.00') },
    ...{ insuredPercentage: 90, kind: 'named', asOf: actor.world.now },
    limit: { amount: euro('10000.00'), limitId: limitIdOf(policyOf(actor), buyer) },
  });
  expect(codes(body.reasons)).toEqual(['exposure']);
  const { reasons, ...own } = body.tradingLimit as { reasons: unknown };
  expect(own).toEqual({ maximumOutstanding: euro('25000.00'), ordersPerMonth: 4 });
  expect(codes(reasons)).toEqual(['own-outstanding', 'own-frequency']);
  expect(await scanAll(actor.world.store)).toEqual(before);
});

test('an expired policy and a buyer of the own group are answers, not errors', async () => {
  const actor = await alone(engine, given);
  const late = await check(actor, { deliveryOn: '2027-01-01' });
  expect([late.status, late.body.insured]).toEqual([200, euro('0.00')]);
  expect(codes(late.body.reasons)).toEqual(['outside-policy']);
  const policy = policyFor(policyOf(actor), actor.clientId, { associatedBuyers: [buyer] });
  await putAll(actor.world.store, [{ ...policyKey(policy.policyId), version: 2, policy }]);
  expect(codes((await check(actor)).body.reasons)).toEqual(['associated-buyer']);
});

test.each([
  ['an unknown currency', { amount: { amount: '1', currency: 'USD' } }, '/body/amount/currency'],
  ['another currency', { amount: { amount: '1', currency: 'SEK' } }, '/body/amount/currency'],
  ['nothing', { amount: euro('0.00') }, '/body/amount/amount'],
  ['less than nothing', { amount: euro('-1.00') }, '/body/amount/amount'],
  ['a third decimal', { amount: euro('1.001') }, '/body/amount/amount'],
  ['a number', { amount: { amount: 1, currency: 'EUR' } }, '/body/amount/amount'],
  [
    'an owed amount in another currency',
    { outstanding: { amount: '1', currency: 'CZK' } },
    '/body/outstanding/currency',
  ],
  ['no such day', { deliveryOn: '2026-02-30' }, '/body/deliveryOn'],
  ['terms of years', { paymentTermsDays: 721 }, '/body/paymentTermsDays'],
])('%s is refused where it stands', async (_, wrong, pointer) => {
  const { status, body } = await check(await alone(engine, given), wrong);
  expect([status, body.errors]).toEqual([400, [expect.objectContaining({ pointer })]]);
});

test('another client’s policy is as one that is not there, in the same words and calls', async () => {
  const actor = await alone(engine, given);
  const other = clientIdOf(1);
  await putAll(actor.world.store, clientItems(other, actor.staff['key-eva'], undefined));
  const foreign = await check(actor, {}, other);
  const none = await check(actor, { policyId: newId('pol', 'NL', 'none') }, other);
  for (const { status, calls, body } of [foreign, none])
    expect([status, calls, body.detail]).toEqual([404, ['BatchGetItem'], none.body.detail]);
  expect((await check(actor, { buyerId: `byr_nl${'a'.repeat(26)}` })).status).toBe(404);
});
