import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { startEngine } from '../../../infra/local/database/engine.ts';

/** The engine asks this before every write to a table with a stream. */
const next =
  'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?';

test('the number of the next record of a stream is found without looking at all before it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const file = join(folder, 'table.sqlite');
  const engine = await startEngine(file, () => {});
  const database = new DatabaseSync(file);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${next}`).all('Table');
  database.close();
  await engine.stop();
  rmSync(folder, { recursive: true });
  expect(JSON.stringify(plan)).toContain('USING COVERING INDEX _stream_records_in_order');
});
