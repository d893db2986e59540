import { beforeAll, expect, test } from 'vitest';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, order, tallyOf } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

test('an advance fires alarms and schedules in order, a rate after each that gave anybody something to do', async () => {
  const local = await fixtureRuntime();
  await order(local, { order: 'alarm', id: 'late', ringAt: '2026-04-24T06:00:00Z' });
  await order(local, { order: 'alarm', id: 'early', ringAt: '2026-04-23T04:00:00Z' });
  const { now, fired } = await local.advance({ to: '2026-04-24T07:00:00Z' });
  expect(now).toBe('2026-04-24T07:00:00Z');
  expect(
    fired.map(({ at, kind, name, count }) => [at, kind, name.replace(/^.*[/-]/, ''), count ?? 1]),
  ).toEqual([
    ['2026-04-23T04:00:00Z', 'alarm', 'early', 1],
    ['2026-04-23T04:00:00Z', 'rate', 'EveryFive', 176],
    ['2026-04-23T05:00:00Z', 'schedule', 'Mornings', 1],
    ['2026-04-24T05:00:00Z', 'schedule', 'Mornings', 1],
    ['2026-04-24T05:00:00Z', 'rate', 'EveryFive', 300],
    ['2026-04-24T06:00:00Z', 'alarm', 'late', 1],
    ['2026-04-24T06:00:00Z', 'rate', 'EveryFive', 12],
    ['2026-04-24T07:00:00Z', 'rate', 'EveryFive', 12],
  ]);
});

test('an alarm takes two state transitions, and wakes at its instant', async () => {
  const local = await fixtureRuntime();
  await order(local, { order: 'alarm', id: 'a', ringAt: '2026-04-24T13:20:00Z' });
  expect(local.executions()).toMatchObject([{ status: 'RUNNING', state: 'Wait', transitions: 1 }]);
  await local.advance({ by: 'PT48H' });
  const [execution] = local.executions();
  expect(execution).toMatchObject({ status: 'SUCCEEDED', state: 'Wake', transitions: 2 });
  expect(JSON.parse(execution?.output ?? '').Payload.seen).toEqual({
    caseId: 'a',
    now: '2026-04-24T13:20:00.000Z',
  });
});

test('an alarm in the past rings at once', async () => {
  const local = await fixtureRuntime();
  await order(local, { order: 'alarm', id: 'a', ringAt: '2026-04-22T13:00:00Z' });
  await local.settled();
  expect(local.executions()).toMatchObject([{ status: 'SUCCEEDED', transitions: 2 }]);
});

test('a task is tried again after its interval, one that stays broken fails by name', async () => {
  const local = await fixtureRuntime();
  await order(local, { order: 'alarm', id: 'conflict', ringAt: '2026-04-22T14:00:00Z' });
  await order(local, { order: 'alarm', id: 'broken', ringAt: '2026-04-22T14:00:00Z' });
  await local.advance({ to: '2026-04-22T14:00:00Z' });
  const byName = () => Object.fromEntries(local.executions().map((it) => [it.name, it]));
  expect(byName()).toMatchObject({ conflict: { status: 'RUNNING' }, broken: { status: 'FAILED' } });
  expect(byName().broken?.error).toMatch(/^Error: .*broken/);
  const { fired } = await local.advance({ by: 'PT10S' });
  expect(fired[0]).toMatchObject({ at: '2026-04-22T14:00:05Z', kind: 'alarm' });
  expect(byName().conflict).toMatchObject({ status: 'SUCCEEDED', transitions: 3 });
});

test('sixty quiet days pass in as many moves as something is due, however often a rate would fire', async () => {
  const local = await fixtureRuntime();
  await local.advance({ by: 'PT0S' });
  const { fired } = await local.advance({ by: 'P60D' });
  expect(fired.filter((it) => it.kind === 'schedule')).toHaveLength(42);
  expect(fired.filter((it) => it.kind === 'rate')).toHaveLength(42);
  expect(fired).toHaveLength(84);
});

test('a running clock lets alarms go off by themselves, also after an advance', async () => {
  const local = await fixtureRuntime({ frozen: false });
  const soon = new Date(Date.parse(local.now()) + 1000).toISOString().slice(0, 19);
  await order(local, { order: 'alarm', id: 'a', ringAt: `${soon}Z` });
  await expect.poll(() => local.executions()[0]?.status, { timeout: 4000 }).toBe('SUCCEEDED');
  await local.advance({ by: 'PT48H' });
  expect(Date.parse(local.now())).toBeGreaterThanOrEqual(Date.parse('2026-04-24T13:20:01Z'));
  expect(tallyOf(local, 'Work').errors).toBe(0);
});

test('the clock over HTTP', async () => {
  const local = await fixtureRuntime();
  const advance = (body: string) => fetch(`${local.url}/_local/clock/advance`, { method: 'POST', body });
  expect(await (await fetch(`${local.url}/_local/clock`)).json()).toEqual({
    now: '2026-04-22T13:20:00Z',
    frozen: true,
  });
  expect((await advance('{"to":"2026-04-22T13:00:00Z"}')).status).toBe(400);
  expect((await advance('{"by":"P1M"}')).status).toBe(400);
  const answer = (await (await advance('{"by":"PT1H"}')).json()) as { now: string; fired: object[] };
  expect(answer.now).toBe('2026-04-22T14:20:00Z');
  expect(answer.fired).toMatchObject([{ kind: 'rate', count: 12 }]);
});
