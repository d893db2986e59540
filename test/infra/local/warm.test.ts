import { beforeAll, expect, test } from 'vitest';
import { unused } from '../../../infra/local/warm.ts';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, order, temporaryDataDir } from './fixture/fixtureRuntime.ts';

beforeAll(fixtureAssembly, 60_000);

const ring = { order: 'alarm', id: 'a', ringAt: '2026-04-22T14:00:00Z' };

test('a service that stands where the last one did finds its functions warm, and nothing of its data', async () => {
  const [warm, dataDir] = [unused(), temporaryDataDir()];
  const first = await fixtureRuntime({ warm, dataDir });
  await order(first, ring);
  await first.advance({ by: 'PT1H' });
  await first.stop();
  const left = [...warm.environments.values()].flat();
  expect(left.length).toBeGreaterThan(1);
  const second = await fixtureRuntime({ warm, dataDir, fresh: true });
  expect([second.url, second.awsUrl, second.dynamoUrl]).toEqual([first.url, first.awsUrl, first.dynamoUrl]);
  expect(second.executions()).toEqual([]);
  await order(second, ring);
  await second.advance({ by: 'PT1H' });
  expect(second.executions()).toMatchObject([{ status: 'SUCCEEDED' }]);
  await second.stop();
  expect(new Set([...warm.environments.values()].flat())).toEqual(new Set(left));
});

test('one that cannot stand there begins cold', async () => {
  const warm = unused();
  const first = await fixtureRuntime({ warm });
  await order(first, ring);
  await first.stop();
  const left = [...warm.environments.values()].flat();
  const [squatter, dataDir] = [
    await fixtureRuntime({ port: Number(new URL(first.url).port) }),
    temporaryDataDir(),
  ];
  const second = await fixtureRuntime({ warm, dataDir });
  expect(second.url).not.toBe(squatter.url);
  expect((await order(second, ring)).status).toBeLessThan(300);
  expect([...warm.environments.values()].flat().filter((it) => left.includes(it))).toEqual(left);
});
