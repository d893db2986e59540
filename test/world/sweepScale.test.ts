import { expect, test } from 'vitest';
import { memoryEngine } from './memory/engine.ts';
import { newTable } from './records.ts';
import { bookOf, sweepMorning } from './scale.ts';

async function measured(policies: number, due: number) {
  const store = await newTable(memoryEngine().connect());
  await bookOf(store, policies, due);
  const { seconds: _, ...cost } = await sweepMorning(store);
  return cost;
}

test('what a sweep asks and reads at a fixed number due does not grow with the book', async () => {
  const small = await measured(200, 40);
  expect(small).toMatchObject({ woken: 40, failed: 0, unfinished: false });
  expect(small.requests).toEqual({ Query: 4, BatchGetItem: 40, TransactWriteItems: 40 });
  expect(await measured(5_000, 40)).toEqual(small);
});

test('it grows with what is due, by one read and one transaction each', async () => {
  const twice = await measured(200, 80);
  expect(twice.requests).toEqual({ Query: 4, BatchGetItem: 80, TransactWriteItems: 80 });
});

test('a morning on which nothing is due is four queries', async () => {
  const { requests, readUnits } = await measured(5_000, 0);
  expect([requests, readUnits]).toEqual([{ Query: 4 }, 2]);
});
