import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importBuyers } from '../../infra/importBuyers/import.ts';
import { buyerIn, buyerItem, buyerKey } from '../../shared/data/buyers.ts';
import { buyerIdOf } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import { instant } from '../domain/complaintPlay.ts';
import { type Engine, localAccess, startEngine } from '../world/engine.ts';
import { newTable, putAll, scanAll } from '../world/records.ts';
import { rowOf, writeRows } from './rows.ts';

let engine: Engine;
let store: Store;
const folder = mkdtempSync(join(tmpdir(), 'import-'));
const file = (name: string) => join(folder, `${name}.ndjson`);
const quiet = () => {};

beforeAll(async () => {
  engine = await startEngine();
  store = await newTable(new DynamoDBClient({ endpoint: engine.endpoint, ...localAccess }));
});
afterAll(() => {
  engine.stop();
  rmSync(folder, { recursive: true });
});

const dutch = (number: string, more: object = {}) => ({
  ...{ country: 'NL', name: 'Vis B.V.', ids: [{ scheme: 'registration', number }], ...more },
});
const stored = async (number: string) => {
  const id = buyerIdOf('NL', 'registration', number);
  return buyerIn(await readAll(store, [buyerKey(id)]), id);
};
const rejectedOf = (name: string) =>
  readFileSync(`${file(name)}.rejected.ndjson`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('an import that is killed goes on where it was: every row once, every bad row told once', async () => {
  const rows = 3_500;
  const bad = (n: number) => n % 700 === 13;
  await writeRows(file('killed'), rows, (n) => (bad(n) ? '{"country":"NL"' : rowOf(n)));
  const first = importBuyers(store, file('killed'), ({ lines }) => {
    if (lines >= 2_000) throw new Error('killed');
  });
  await expect(first).rejects.toThrow('killed');
  const lines: number[] = [];
  const done = await importBuyers(store, file('killed'), (checkpoint) => lines.push(checkpoint.lines));
  expect(lines[0]).toBe(3_000);
  expect(done).toMatchObject({ lines: rows, entered: 3_495, known: 0, rejected: 5, naturalPersons: 350 });
  expect(rejectedOf('killed').map(({ line }) => line)).toEqual([14, 714, 1_414, 2_114, 2_814]);
  expect((await scanAll(store, 'name')).length).toBe(3_495);
  expect(existsSync(`${file('killed')}.checkpoint.json`)).toBe(false);
});

test('the same rows again change nothing: neither a name, nor a grade, nor a version', async () => {
  await writeRows(file('again'), 1, () => dutch('90000001'));
  await importBuyers(store, file('again'), quiet);
  const entered = await stored('90000001');
  const at = instant('2026-04-22T13:20:00Z');
  const grade = { n: 1, grade: '8' as const, validFrom: at, at };
  if (!entered) throw new Error('Nobody was entered');
  const graded = { version: 2, buyer: { ...entered.buyer, grade } };
  await putAll(store, [buyerItem(graded)]);
  await writeRows(file('again'), 2, () => dutch('9000 0001', { name: 'Another name' }));
  expect(await importBuyers(store, file('again'), quiet)).toMatchObject({
    entered: 0,
    known: 2,
    rejected: 0,
  });
  expect(await stored('90000001')).toEqual(graded);
});

test('bad rows are put aside with their line and why, and the rest is entered', async () => {
  const rows: (object | string)[] = [
    dutch('90000010', {
      ids: [
        { scheme: 'registration', number: '90000010' },
        { scheme: 'vat', number: 'NL004495445B01' },
      ],
    }),
    'no json',
    '',
    dutch('90000011', { ids: [{ scheme: 'vat', number: 'NL004495446B01' }] }),
    dutch('90000012', { colour: 'red' }),
    dutch('90000013', { country: 'Nederland' }),
    dutch('90000014', { naturalPerson: true }),
    dutch('90000015', {
      ids: [
        { scheme: 'registration', number: '90000014' },
        { scheme: 'vat', number: 'NL004495445B01' },
      ],
    }),
  ];
  await writeRows(file('bad'), rows.length, (n) => rows[n] ?? '');
  const done = await importBuyers(store, file('bad'), quiet);
  expect(done).toMatchObject({ entered: 2, known: 0, rejected: 6, naturalPersons: 1 });
  const told = rejectedOf('bad');
  expect(told.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 8]);
  expect(told.map(({ because }) => because)).toEqual([
    ...[expect.stringContaining('row'), 'The line is empty', expect.stringContaining('check')],
    ...[expect.stringContaining('colour'), expect.stringContaining('country')],
    expect.stringContaining('different buyers'),
  ]);
});

test('a file that has changed since is not gone on with', async () => {
  await writeRows(file('changed'), 1_500);
  const stop = () => {
    throw new Error('killed');
  };
  await expect(importBuyers(store, file('changed'), stop)).rejects.toThrow('killed');
  await writeRows(file('changed'), 1_400);
  await expect(importBuyers(store, file('changed'), quiet)).rejects.toThrow(/another import/);
});
