import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleStep } from '../../functions/events/settle/settleStep.ts';
import { InstalmentStatus, settlementSteps, standing } from '../../shared/domain/settlement/steps.ts';
import { wednesday } from './cast.ts';
import type { Engine } from './engine.ts';
import { namedOrMemory } from './memory/engine.ts';
import { payoutReactions } from './payout.ts';
import { eventsOf, ordered, stateOf, statusOf } from './payoutFacts.ts';
import { payouts } from './payouts.ts';
import { World } from './world.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const open = () => World.open(engine, wednesday, payouts);

test('a step before its turn, an instalment that nobody ordered and a case that pays nothing are bugs', async () => {
  const world = await open();
  const caseId = await ordered(world);
  const ask = (step: 'pay' | 'advise', more = {}) =>
    settleStep(world.deps, step, { caseId, instalment: 1, requestId: 'r', now: world.now, ...more });
  await expect(ask('advise')).rejects.toThrow('is ordered: advise comes later');
  await expect(ask('pay', { instalment: 2 })).rejects.toThrow('has no instalment 2');
  const { settlement: _, ...rest } = payoutReactions;
  const without = { ...world.deps, reactionsOf: () => rest as unknown as ReturnType<typeof payouts> };
  const pay = settleStep(without, 'pay', { caseId, instalment: 1, requestId: 'r', now: world.now });
  await expect(pay).rejects.toThrow('pays nothing');
  expect(world.outside.payments.size).toBe(0);
});

test('whatever steps come, how often, in whatever order and at once: paid once, and nothing twice', async () => {
  const step = fc.constantFrom(...settlementSteps);
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const world = await open();
      const caseId = await ordered(world);
      const ordinary = { caseId, instalment: 1, requestId: 'r', now: world.now };
      for (const round of all)
        await Promise.allSettled(round.map((name) => settleStep(world.deps, name, ordinary)));
      for (const name of settlementSteps) {
        expect((await eventsOf(world, name)).length).toBeLessThanOrEqual(1);
        await settleStep(world.deps, name, ordinary);
      }
      expect(await statusOf(world, caseId)).toEqual(['settled']);
      for (const name of settlementSteps) expect(await eventsOf(world, name)).toHaveLength(1);
      expect(world.outside.payments.size).toBe(1);
      expect((await stateOf(world, caseId)).balances.EUR).toMatchObject({ bank: -60_000, payable: -30_000 });
    }),
    { numRuns: 30 },
  );
});

test('every status stands to every step in one way', () => {
  const table = InstalmentStatus.options.map((status) => [
    status,
    ...settlementSteps.map((step) => standing(status, step)),
  ]);
  expect(table).toEqual([
    ['ordered', 'due', 'too-early', 'too-early'],
    ['sent', 'done', 'due', 'too-early'],
    ['advised', 'done', 'done', 'due'],
    ['settled', 'done', 'done', 'done'],
    ['returned', 'done', 'done', 'done'],
  ]);
});
