import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, order, tallyOf, temporaryDataDir } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

/**
 * The ids of the records that the consumer was given, call by call, as far as its log is written: that may come
 * a moment after its answer.
 */
function given(dataDir: string): string[][] {
  const file = join(dataDir, 'logs', 'FixtureService-ConsumeEC44B6F6.log');
  appendFileSync(file, '');
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line).map((it: { Keys: { PK: { S: string } } }) => it.Keys.PK.S));
}

test('new items that the filter wants reach the consumer once, with the virtual time', async () => {
  const dataDir = temporaryDataDir();
  const local = await fixtureRuntime({ dataDir });
  await order(local, { order: 'put', id: 'a' });
  await order(local, { order: 'put', id: 'b', effect: 'other' });
  await order(local, { order: 'put', id: 'a' });
  await local.settled();
  await expect.poll(() => given(dataDir).flat()).toEqual(['a']);
  const log = readFileSync(join(dataDir, 'logs', 'FixtureService-ConsumeEC44B6F6.log'), 'utf8');
  expect(log).toContain(`"ApproximateCreationDateTime":${Date.parse('2026-04-22T13:20:00Z') / 1000}`);
});

test('without anyone waiting, a write is delivered soon', async () => {
  const local = await fixtureRuntime();
  await order(local, { order: 'put', id: 'a' });
  await expect.poll(() => tallyOf(local, 'Consume').invocations, { timeout: 2000 }).toBe(1);
});

test('a poisoned record is retried, given up, and its pointers go to the queue; the rest goes through', async () => {
  const dataDir = temporaryDataDir();
  const local = await fixtureRuntime({ dataDir });
  await order(local, { order: 'put', id: 'bad', effect: 'poison' });
  await order(local, { order: 'put', id: 'good' });
  await local.settled();
  await expect.poll(() => given(dataDir).filter((ids) => ids[0] === 'bad')).toHaveLength(3);
  expect(local.queues()).toMatchObject([
    {
      message: {
        DDBStreamBatchInfo: { startSequenceNumber: expect.any(String) },
        requestContext: { condition: 'RetryAttemptsExhausted' },
      },
    },
  ]);
  await order(local, { order: 'put', id: 'later' });
  await local.settled();
  await expect.poll(() => given(dataDir).at(-1)).toEqual(['later']);
});

test('a restart goes on where the consumer was', async () => {
  const dataDir = temporaryDataDir();
  const first = await fixtureRuntime({ dataDir });
  await order(first, { order: 'put', id: 'a' });
  await first.settled();
  await first.stop();
  const second = await fixtureRuntime({ dataDir });
  await order(second, { order: 'put', id: 'b' });
  await second.settled();
  await expect.poll(() => given(dataDir)).toEqual([['a'], ['b']]);
});

test('tests can lose stream records, fail invocations and wipe executions', async () => {
  const local = await fixtureRuntime();
  local.faults.dropStream = () => true;
  await order(local, { order: 'put', id: 'lost' });
  await local.settled();
  expect(tallyOf(local, 'Consume').invocations).toBe(0);
  local.faults.dropStream = undefined;
  local.faults.startExecution = () => 'fail';
  expect((await order(local, { order: 'alarm', id: 'a', ringAt: '2026-05-01T00:00:00Z' })).status).toBe(502);
  local.faults.startExecution = undefined;
  expect((await order(local, { order: 'alarm', id: 'a', ringAt: '2026-05-01T00:00:00Z' })).status).toBe(201);
  expect(local.wipeExecutions()).toBe(1);
  expect((await local.advance({ by: 'P10D' })).fired.filter((it) => it.kind === 'alarm')).toEqual([]);
});
