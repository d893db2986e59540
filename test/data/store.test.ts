import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { fromItem, toItem } from '../../shared/data/store.ts';

const key = { PK: 'CASE#1', SK: 'A#HEADER' };
const item = {
  ...key,
  version: 2,
  dueAt: undefined,
  state: { steps: [{ n: 1 }], gone: undefined },
  none: null,
};
const kept = { ...key, version: 2, state: { steps: [{ n: 1 }] }, none: null };

test('an item comes back as it was put, without what is undefined', () => {
  expect(fromItem(toItem(item))).toStrictEqual(kept);
});

test('keys, versions and all else that conditions name stay attributes of their own; the rest is one text', () => {
  const nested = JSON.stringify({ state: kept.state });
  expect(toItem(item)).toEqual(marshall({ ...key, version: 2, none: null, nested }));
});

test('an item that was stored with maps is read as before', () => {
  expect(fromItem(marshall(kept))).toStrictEqual(kept);
});

test('what DynamoDB could not give back as it was is refused: no number, too large a one, and what is no JSON', () => {
  for (const n of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1n, () => 1])
    expect(() => toItem({ ...key, n })).toThrow('No attribute can be');
  expect(fromItem(toItem({ ...key, n: -12.5, yes: true }))).toEqual({ ...key, n: -12.5, yes: true });
  expect(() => fromItem({ bytes: { B: new Uint8Array() } })).toThrow('never wrote');
});
