import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyerIn, buyerKey, membershipItem } from '../../shared/data/buyers.ts';
import { readAll } from '../../shared/data/read.ts';
import type { Item } from '../../shared/data/store.ts';
import { put, transact, unchanged } from '../../shared/data/transact.ts';
import { buyerId, entered, grades, insured, membershipOf, noted } from './buyerScenarios.ts';
import type { Engine } from './engine.ts';
import { pagesOf } from './fanOutPages.ts';
import { namedOrMemory } from './memory/engine.ts';
import { alone } from './play.ts';
import { putAll, scanAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const signals = (items: Item[]) => items.filter(({ effect }) => effect === 'signal');

test('a worse grade reaches 5,000 limits once each, in pages of one Query and one transaction', {
  timeout: 120_000,
}, async () => {
  const actor = await alone(engine, [entered, grades('5'), insured(5_000)]);
  const { world } = actor;
  world.deaf.add(actor.clientId);
  const { calls } = await noted(actor, grades('8'), 'key-8');
  expect(calls).toEqual(['BatchGetItem', 'TransactWriteItems']);
  const { pages, calls: paged } = await pagesOf(actor);
  expect(pages).toBe(56);
  expect(paged).toEqual(Array.from({ length: pages }, () => ['Query', 'TransactWriteItems']).flat());
  const told = signals(await scanAll(world.store));
  expect(new Set(told.map(({ to }) => to)).size).toBe(5_000);
  expect(told.length).toBe(5_000);
  expect(told[0]?.data).toMatchObject({ n: 2, direction: 'worse', grade: '8' });
});

test('whoever comes in between is told, or decides on the new grade: nobody is missed', async () => {
  for (let at = 0; at <= 3; at++) {
    const actor = await alone(engine, [entered, grades('5'), insured(200)]);
    const { world } = actor;
    world.deaf.add(actor.clientId);
    // Numbers sort before, between and behind the pages.
    const late = [0.5, 95.5, 150.5, 999].map((n) => ({
      ...membershipOf(actor, 0),
      limitId: `lim_nl${String(n * 10).padStart(6, '0')}x`,
    }));
    const saw = new Map<string, number>();
    const join = async (moment: number) => {
      const one = late[moment];
      if (!one || moment !== at) return;
      for (const membership of late) {
        await putAll(world.store, [membershipItem(buyerId, membership)]);
        const record = buyerIn(await readAll(world.store, [buyerKey(buyerId)]), buyerId);
        saw.set(membership.limitId, record?.buyer.grade?.n ?? 0);
      }
    };
    if (at === 0) await join(0);
    await noted(actor, grades('8'), 'key-8');
    await pagesOf(actor, async (page) => (at > 0 ? join(page) : undefined));
    const told = new Set(signals(await scanAll(world.store)).map(({ to }) => to));
    for (const { limitId } of late)
      if (saw.has(limitId))
        expect(told.has(limitId) || saw.get(limitId) === 2, `${limitId} at ${at}`).toBe(true);
    expect(told.size).toBeGreaterThanOrEqual(200);
  }
});

test('a decision that rests on the old grade is not written once there is a new one', async () => {
  const actor = await alone(engine, [entered, grades('5')]);
  const { store } = actor.world;
  const version = buyerIn(await readAll(store, [buyerKey(buyerId)]), buyerId)?.version ?? 0;
  const decide = () =>
    transact(store, [
      put<'version-differs'>(store, membershipItem(buyerId, membershipOf(actor, 1))),
      unchanged(store, buyerKey(buyerId), version, 'version-differs'),
    ]);
  expect(await decide()).toEqual({ done: true });
  await noted(actor, grades('8'), 'key-8');
  expect(await decide()).toMatchObject({ done: false, meaning: 'version-differs' });
});

test('a better grade is told once to a client, however many limits he has, in Monday’s letter', async () => {
  const actor = await alone(engine, [entered, grades('5'), insured(120)]);
  await noted(actor, grades('3'), 'key-3');
  const { world } = actor;
  await world.deliver(actor.clientId);
  const headers = (await scanAll(world.store)).filter(({ SK, state }) => SK === 'A#HEADER' && state);
  const states = headers.map(({ state }) => state as Record<string, unknown>);
  const watching = states.filter(({ kind }) => kind === 'monitoring');
  expect(watching).toMatchObject([{ clientId: actor.clientId, waiting: [{ buyerId, grade: '3' }] }]);
});
