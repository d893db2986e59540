import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { CfnTopicInlinePolicy } from 'aws-cdk-lib/aws-sns';
import { beforeAll, expect, test } from 'vitest';
import { startLocal } from '../../../infra/local/startLocal.ts';
import { fixtureAssembly } from './fixture/fixtureAssembly.ts';
import { fixtureRuntime, order, temporaryDataDir } from './fixture/fixtureRuntime.ts';
import { synthFixture } from './fixture/fixtureStack.ts';

beforeAll(fixtureAssembly, 60_000);

const start = async (options: object) =>
  startLocal({ assembly: await fixtureAssembly(), dataDir: temporaryDataDir(), port: 0, ...options });

test('a resource type that does not stand here stops the start, by name', async () => {
  const assembly = synthFixture(temporaryDataDir(), (service: Stack) => {
    new CfnTopicInlinePolicy(service, 'Odd', { topicArn: 'arn', policyDocument: {} });
  });
  await expect(start({ assembly })).rejects.toThrow(
    /AWS::SNS::TopicInlinePolicy \(Odd in stack FixtureService\)/,
  );
});

test('a folder that is no assembly', async () => {
  await expect(start({ assembly: tmpdir() })).rejects.toThrow(/manifest\.json/);
});

test('a data folder in use', async () => {
  const dataDir = temporaryDataDir();
  const local = await fixtureRuntime({ dataDir });
  await expect(start({ dataDir })).rejects.toThrow(/another running service/);
  await expect(start({ dataDir, fresh: true })).rejects.toThrow(/another running service/);
  expect((await order(local, { order: 'put', id: 'unharmed' })).status).toBe(201);
});

test('a data folder with something else in it, and --fresh does not wipe it', async () => {
  const dataDir = temporaryDataDir();
  writeFileSync(join(dataDir, 'thesis.txt'), 'x');
  await expect(start({ dataDir, fresh: true })).rejects.toThrow(/was not made by this service/);
});

test('a damaged data folder says so, and --fresh begins anew', async () => {
  const dataDir = temporaryDataDir();
  await (await fixtureRuntime({ dataDir })).stop();
  writeFileSync(join(dataDir, 'runtime.sqlite'), 'not a database, by any means'.repeat(50));
  await expect(start({ dataDir })).rejects.toThrow(/damaged.*--fresh/);
  await fixtureRuntime({ dataDir, fresh: true });
});

test.skipIf(process.env.DYNAMODB_ENDPOINT)('a damaged table says so too', async () => {
  const dataDir = temporaryDataDir();
  await (await fixtureRuntime({ dataDir })).stop();
  for (const suffix of ['-wal', '-shm']) rmSync(join(dataDir, `table.sqlite${suffix}`), { force: true });
  writeFileSync(join(dataDir, 'table.sqlite'), 'not a database, by any means'.repeat(50));
  await expect(start({ dataDir })).rejects.toThrow(/database engine does not start/);
});

test('a port in use, an instant that is none', async () => {
  const local = await fixtureRuntime();
  await expect(start({ port: Number(new URL(local.url).port) })).rejects.toThrow(/in use/);
  await expect(start({ now: 'tomorrow' })).rejects.toThrow(/tomorrow/);
});
