import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LambdaFunction } from '../../../infra/local/lambda/lambdaFunction.ts';
import { refuseOtherPartitions } from '../../../infra/local/partitions.ts';
import { openStore } from '../../../infra/local/store.ts';
import { temporaryDataDir } from './fixture/fixtureRuntime.ts';

function memory() {
  const store = openStore(join(temporaryDataDir(), 'store.sqlite'));
  onTestFinished(store.close);
  return store;
}
const told = (shards: string) => [{ environment: { SHARDS: shards } } as unknown as LambdaFunction];

test('a folder in which records wait in more partitions than are looked into is refused, with what to do', () => {
  const store = memory();
  refuseOtherPartitions(told('2'), store);
  refuseOtherPartitions(told('4'), store);
  expect(() => refuseOtherPartitions(told('1'), store)).toThrow(/--fresh/);
  refuseOtherPartitions(told('4'), store);
});

test('a folder of an edition that noted nothing has four, or others; a new one has what it is told', () => {
  const old = memory();
  old.setMeta('issuer-key', '{}');
  expect(() => refuseOtherPartitions(told('1'), old)).toThrow(/4 partitions/);
  const zoned = memory();
  zoned.setMeta('issuer-key', '{}');
  zoned.setMeta('SHARDS', '1');
  expect(() => refuseOtherPartitions(told('1'), zoned)).toThrow(/another edition.*--fresh/);
  const fresh = memory();
  refuseOtherPartitions(told('1'), fresh);
  refuseOtherPartitions(told('1'), fresh);
});
