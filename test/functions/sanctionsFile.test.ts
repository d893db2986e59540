import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sanctionsFile } from '../../functions/http/sanctions.ts';
import { instant } from '../domain/complaintPlay.ts';

const now = instant('2026-04-22T13:20:00Z');
const path = join(mkdtempSync(join(tmpdir(), 'sanctions-')), 'list.json');
const entries = [{ reference: 'T-1', name: 'Maanlicht Handel' }];
const write = (list: unknown) => writeFileSync(path, typeof list === 'string' ? list : JSON.stringify(list));
const listed = { source: 'Test list', asOf: '2026-04-20', entries };

test('a file that comes later is found, and its list is answered with source and date', async () => {
  const look = sanctionsFile(path, 'prod');
  expect(await look(now)).toEqual({ trouble: 'missing' });
  write(listed);
  expect(await look(now)).toMatchObject({ listing: { source: 'Test list', asOf: '2026-04-20' } });
  expect(await look(instant('2026-05-22T13:20:00Z'))).toEqual({ trouble: 'too-old' });
});

test.each([
  ['', 'unreadable'],
  ['{"source":"x"', 'unreadable'],
  [{ entries }, 'unreadable'],
  [{ ...listed, asOf: '2026-02-30' }, 'unreadable'],
  [{ ...listed, entries: [] }, 'empty'],
  [{ ...listed, asOf: '2026-01-01' }, 'too-old'],
  [{ ...listed, sample: true }, 'sample'],
])('%j is no list to grant by', async (list, trouble) => {
  write(list);
  expect(await sanctionsFile(path, 'prod')(now)).toEqual({ trouble });
});

test('the sample that is shipped counts outside prod, and there alone', async () => {
  const sample = 'shared/domain/sanctions.sample.json';
  for (const stage of ['local', 'dev'])
    expect(await sanctionsFile(sample, stage)(now)).toHaveProperty('listing.entries.length', 3);
  for (const stage of ['prod', undefined])
    expect(await sanctionsFile(sample, stage)(now)).toEqual({ trouble: 'sample' });
});
