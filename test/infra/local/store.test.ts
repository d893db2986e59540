import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../infra/local/store.ts';
import { temporaryDataDir } from './fixture/fixtureRuntime.ts';

test('what is written atomically is there together, or not at all', () => {
  const store = openStore(join(temporaryDataDir(), 'store.sqlite'));
  onTestFinished(store.close);
  store.atomically(() => {
    store.setMeta('a', '1');
    store.setMeta('b', '1');
  });
  const broken = () =>
    store.atomically(() => {
      store.setMeta('a', '2');
      throw new Error('killed');
    });
  expect(broken).toThrow('killed');
  expect([store.getMeta('a'), store.getMeta('b')]).toEqual(['1', '1']);
  store.setMeta('a', '3');
  expect(store.getMeta('a')).toBe('3');
});
