import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePartition, effectKey, effectShard, letterKey, shards } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import type { Engine } from './engine.ts';
import { namedOrMemory } from './memory/engine.ts';
import { type Actor, asClient, later, mailEvent, streamLost } from './moves.ts';
import { alone } from './play.ts';
import { putAll } from './records.ts';
import { message, open, words } from './requests.ts';
import { passTo } from './time.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const day = 86_400;
const days = (actor: Actor, n: number) => passTo(actor.world, plusSeconds(actor.world.now, n * day));

async function itemAt({ world }: Actor, key: { PK: string; SK: string }) {
  return (await readAll(world.store, [key]))(key);
}

test('an effect that nobody can read holds up no other', async () => {
  const actor = await alone(engine, [streamLost, open, later(600)]);
  const { world, caseId } = actor;
  const PK = casePartition('a-broken-one');
  const broken = { ...effectKey(PK, 1, 'alarm'), effect: 'no such', dueAt: '2026-01-01T00:00:00Z' };
  const unreadable = Array.from({ length: shards }, (_, i) => ({
    ...broken,
    PK: `${PK}${i}`,
    dueKey: `effect#${i}`,
  }));
  await putAll(world.store, unreadable);
  await passTo(world, plusSeconds(world.now, 600));
  expect(world.outside.executions.map((execution) => execution.caseId)).toEqual([caseId]);
  expect(world.outside.mails.length).toBe(1);
});

test('an effect that always fails waits longer each time, and is parked after 24 tries', async () => {
  const actor = await alone(engine, []);
  const { world } = actor;
  const counted: string[] = [];
  world.deps.count = (metric) => counted.push(metric);
  const first = () => (actor.caseId ? `${actor.caseId}-1` : '-1');
  world.outside.isOut = (name, input) => name === 'PutEvents' && JSON.stringify(input).includes(first());
  actor.caseId = String((await open({ ...actor, key: 'open' }))?.body.id);
  const key = effectKey(casePartition(actor.caseId), 1, 'publish');
  await days(actor, 1);
  const waiting = await itemAt(actor, key);
  expect(waiting).toMatchObject({ dueKey: effectShard(actor.caseId), pendingSince: '2026-04-22T13:20:00Z' });
  expect(waiting?.tries).toBeGreaterThan(5);
  expect(waiting?.tries).toBeLessThan(12);
  await days(actor, 6);
  expect(await itemAt(actor, key)).toMatchObject({ tries: 24, dueKey: expect.stringMatching(/^parked#/) });
  expect(counted.filter((metric) => metric === 'ParkedEffects').length).toBe(1);
});

test('a bounce that is told before the sending was noted stays the state of the letter', async () => {
  const actor = await alone(engine, []);
  const { world } = actor;
  world.deaf.add(actor.clientId);
  actor.caseId = String((await open({ ...actor, key: 'open' }))?.body.id);
  await mailEvent('Bounce')(actor);
  await passTo(world, plusSeconds(world.now, 1_800));
  const letter = await itemAt(actor, letterKey(casePartition(actor.caseId), 1));
  expect(letter).toMatchObject({ state: 'failed', sentAt: expect.any(String) });
  expect(letter?.dueKey).toBeUndefined();
});

test('the feed has no gaps and keeps the order of each case, however late its parts come', async () => {
  const actor = await alone(engine, []);
  const { world, clientId } = actor;
  world.deaf.add(clientId);
  const ids: string[] = [];
  for (const key of ['one', 'two', 'three']) {
    const answer = await asClient('openComplaint', words)({ ...actor, key });
    ids.push(String(answer?.body.id));
  }
  for (const caseId of [...ids, ...ids]) await message({ ...actor, caseId, key: `${Math.random()}` });
  world.deaf.clear();
  for (const caseId of ids) await message({ ...actor, caseId, key: 'last' });
  await passTo(world, plusSeconds(world.now, 1_800));
  const { body } = await world.ask({ operation: 'listEvents', as: { clientId }, query: { limit: '100' } });
  const entries = body.data as { number: number; caseId: string; seq: number }[];
  expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  for (const id of ids) {
    expect(entries.filter(({ caseId }) => caseId === id).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  }
});
