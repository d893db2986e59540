import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../functions/events/reconcile/reconcile.ts';
import { settle, settleStep } from '../../functions/events/settle/settleStep.ts';
import { perform } from '../../shared/data/command.ts';
import { accepted } from '../../shared/domain/decision.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { wednesday } from './cast.ts';
import { type Engine, startEngine } from './engine.ts';
import { happens, type Payout, payoutKind } from './payout.ts';
import { eventsOf, isPending, ordered, stateOf, statusOf } from './payoutFacts.ts';
import { clientId, opened, order, payouts } from './payouts.ts';
import { passTo } from './time.ts';
import { World } from './world.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const open = () => World.open(engine, wednesday, payouts);

const inHours = (world: World, hours: number) => plusSeconds(world.now, hours * 3_600);

test('what is ordered is asked of the bank, advised, and recovery opened, by the machine alone', async () => {
  const world = await open();
  const caseId = await ordered(world);
  world.reconciling = false;
  await world.deliver(clientId);
  expect(await statusOf(world, caseId)).toEqual(['settled']);
  expect([...world.outside.payments.keys()]).toEqual([`payments/NL/${caseId}-1.xml`]);
  const [document] = world.outside.payments.values();
  expect(document).toContain('<InstdAmt Ccy="EUR">600.00</InstdAmt>');
  expect(document).toContain(`<CreDtTm>${wednesday}</CreDtTm>`);
  expect(await isPending(world, caseId)).toBe(false);
});

test.each([
  ['the stream lost it', (world: World) => world.deaf.add(clientId)],
  [
    'no machine can be started',
    (world: World) => {
      world.outside.isOut = (name) => name === 'StartExecution';
    },
  ],
])('%s: reconcile does the steps itself', async (_, breaks) => {
  const world = await open();
  breaks(world);
  const caseId = await ordered(world);
  await passTo(world, plusSeconds(world.now, 299));
  expect(await statusOf(world, caseId)).toEqual(['ordered']);
  await passTo(world, plusSeconds(world.now, 600));
  expect(await statusOf(world, caseId)).toEqual(['settled']);
  expect(world.outside.settlements).toEqual([]);
  expect(world.outside.payments.size).toBe(1);
});

test('the bank cannot be asked for hours: the machine fails, and reconcile pays once it can', async () => {
  const world = await open();
  world.outside.isOut = (name) => name === 'PutObject';
  const caseId = await ordered(world);
  await passTo(world, inHours(world, 5));
  expect(world.outside.settlements).toMatchObject([{ caseId, over: true }]);
  expect(await statusOf(world, caseId)).toEqual(['ordered']);
  expect(await isPending(world, caseId)).toBe(true);
  world.outside.isOut = () => false;
  await passTo(world, inHours(world, 7));
  expect(await statusOf(world, caseId)).toEqual(['settled']);
  expect(world.outside.payments.size).toBe(1);
});

test('how long the oldest payment has waited is measured, whatever else waits longer', async () => {
  const world = await open();
  world.deaf.add(clientId);
  const caseId = await opened(world, 'a', { entitlement: 90_000 });
  world.now = inHours(world, 1);
  await order(world, { caseId, n: 1, minor: 60_000 });
  world.now = plusSeconds(world.now, 240);
  const counted = new Map<string, number>();
  const count = (metric: string, value: number) => void counted.set(metric, value);
  const run = () => reconcile({ ...world.deps, count }, world.now, () => Number.POSITIVE_INFINITY);
  await run();
  expect(counted.get('OldestUnpaidSeconds')).toBe(240);
  expect(counted.get('OldestPendingEffectSeconds')).toBe(3_840);
  world.now = plusSeconds(world.now, 60);
  await run();
  await run();
  expect(counted.get('OldestUnpaidSeconds')).toBe(0);
});

test('asked of the bank and killed before anybody knew: the bank keeps one file, the first', async () => {
  const world = await open();
  const caseId = await ordered(world);
  const name = `payments/NL/${caseId}-1.xml`;
  world.outside.payments.set(name, 'the file of another release');
  await world.deliver(clientId);
  expect(await statusOf(world, caseId)).toEqual(['settled']);
  expect([...world.outside.payments]).toEqual([[name, 'the file of another release']]);
});

test('each instalment is settled by itself; one number is never ordered twice', async () => {
  const world = await open();
  const caseId = await ordered(world);
  await world.deliver(clientId);
  await order(world, { caseId, n: 2, minor: 30_000 });
  await world.deliver(clientId);
  expect(await statusOf(world, caseId)).toEqual(['settled', 'settled']);
  expect([...world.outside.payments.keys()].sort()).toEqual(
    [1, 2].map((n) => `payments/NL/${caseId}-${n}.xml`),
  );
  const again = happens(await stateOf(world, caseId), 'noted', world.now, {});
  const twice = perform<Payout>({
    ...{ store: world.store, kind: payoutKind, caseId, now: world.now, requestId: 'again' },
    decide: () => accepted({ ...again, settle: 1 }),
  });
  await expect(twice).rejects.toThrow('ConditionalCheckFailed');
});

test('all steps again after a day and after ninety: nothing is asked of the bank, though it took its file away', async () => {
  const world = await open();
  const caseId = await ordered(world);
  await world.deliver(clientId);
  const before = await stateOf(world, caseId);
  world.outside.payments.clear();
  for (const days of [1, 90]) {
    world.now = inHours(world, days * 24);
    await settle(world.deps, { caseId, instalment: 1, requestId: 'again', now: world.now });
  }
  expect(await stateOf(world, caseId)).toEqual(before);
  expect(world.outside.payments.size).toBe(0);
});

test('sent back by the bank: nothing more is done for it', async () => {
  const world = await open();
  const caseId = await ordered(world);
  const step = { caseId, instalment: 1, requestId: 'by hand', now: world.now };
  await settleStep(world.deps, 'pay', step);
  await perform<Payout>({
    ...{ store: world.store, kind: payoutKind, caseId, now: world.now, requestId: 'bank' },
    decide: (state) => accepted(happens(state as Payout, 'returned', world.now, { n: 1 })),
  });
  await world.deliver(clientId);
  expect(await statusOf(world, caseId)).toEqual(['returned']);
  expect(await eventsOf(world, 'advise')).toEqual([]);
  expect(await isPending(world, caseId)).toBe(false);
});
