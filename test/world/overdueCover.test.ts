import { afterAll, beforeAll, expect, test } from 'vitest';
import { mandates } from './collectionRequests.ts';
import { type Engine, startEngine } from './engine.ts';
import { Trail } from './injection.ts';
import { buyer, policyOf } from './insurance.ts';
import { granted, hour } from './limitRequests.ts';
import { type Actor, later, type Move } from './moves.ts';
import { paysWith, reports } from './overdueRequests.ts';
import { alone } from './play.ts';
import { euro } from './policyScenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const day = 86_400;
/** A limit in force, and invoices that were due on 11 February: supply stops after 12 April. */
const overdue = [...granted, reports, hour];

/** What a cover check says of a delivery on that day, and what it calls. */
async function coverOn(given: Move[], deliveryOn: string) {
  const actor: Actor = await alone(engine, given);
  const trail = new Trail();
  const delivery = { deliveryOn, paymentTermsDays: 30, amount: euro('4000.00'), outstanding: euro('0.00') };
  const body = { policyId: policyOf(actor), buyerId: buyer, ...delivery };
  const as = { clientId: actor.clientId };
  const answer = await actor.world.ask({ operation: 'checkCover', as, body }, trail);
  expect(trail.calls).toEqual(['BatchGetItem']);
  const codes = (answer.body.reasons as { code: string }[]).map(({ code }) => code);
  return [(answer.body.insured as { amount: string }).amount, ...codes];
}

test('D.2: an unpaid invoice stops cover after its extension; the answer is still one read', async () => {
  expect(await coverOn(granted, '2026-05-04')).toEqual(['4000.00']);
  expect(await coverOn(overdue, '2026-04-12')).toEqual(['0.00', 'limit-not-yet']);
  expect(await coverOn(overdue, '2026-05-04')).toEqual(['0.00', 'stop-of-supply', 'restored-if-paid']);
});

test('D.2: paid within thirty days after the extension, what was delivered meanwhile is insured after all', async () => {
  const given = [...overdue, later(25 * day), paysWith('2420.00', { on: '2026-05-12' }), hour];
  expect(await coverOn(given, '2026-05-04')).toEqual(['4000.00']);
});

test('D.2: paid a day later, only deliveries from the payment on are', async () => {
  const given = [...overdue, later(25 * day), paysWith('2420.00', { on: '2026-05-13' }), hour];
  expect(await coverOn(given, '2026-05-04')).toEqual(['0.00', 'paid-late']);
  expect(await coverOn(given, '2026-05-13')).toEqual(['4000.00']);
});

test('D.2: while one invoice is unpaid, that the other was paid restores nothing', async () => {
  const given = [...overdue, paysWith('1210.00'), hour];
  expect(await coverOn(given, '2026-05-04')).toEqual(['0.00', 'stop-of-supply', 'restored-if-paid']);
});

test('D.2: a buyer who is handed over to be collected from has no cover for what is delivered after', async () => {
  const given = [...overdue, mandates, hour];
  expect(await coverOn(given, '2026-05-04')).toEqual([
    ...['0.00', 'stop-of-supply', 'restored-if-paid', 'in-collection'],
  ]);
});
