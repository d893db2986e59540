import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { findEngine, startEngine } from '../../../infra/local/database/engine.ts';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, order, tallyOf, temporaryDataDir } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

test('services on one given endpoint have tables of their own, and find them again', async () => {
  const engine = await startEngine(join(temporaryDataDir(), 'shared.sqlite'), () => undefined);
  onTestFinished(engine.stop);
  const dataDir = temporaryDataDir();
  const first = await fixtureRuntime({ endpoint: engine.url, dataDir });
  const other = await fixtureRuntime({ endpoint: engine.url });
  expect(first.tables).not.toEqual(other.tables);
  await order(first, { order: 'put', id: 'a' });
  await first.settled();
  expect(tallyOf(first, 'Consume').invocations).toBe(1);
  expect((await order(other, { order: 'get', id: 'a' })).body).toBeNull();
  await first.stop();
  const again = await fixtureRuntime({ endpoint: engine.url, dataDir });
  expect((await order(again, { order: 'get', id: 'a' })).body).toBe('a');
  await again.stop();
  const fresh = await fixtureRuntime({ endpoint: engine.url, dataDir, fresh: true });
  expect((await order(fresh, { order: 'get', id: 'a' })).body).toBeNull();
});

test('an endpoint where nothing answers is named', async () => {
  await expect(fixtureRuntime({ endpoint: 'http://127.0.0.1:9' })).rejects.toThrow(
    /127\.0\.0\.1:9 .*DYNAMODB_ENDPOINT/,
  );
});

test('where no engine is packaged the start says what to run', () => {
  expect(() => findEngine('darwin', 'arm64')).toThrow(/darwin-arm64[\s\S]*DYNAMODB_ENDPOINT=/);
});
