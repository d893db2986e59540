import { DatabaseSync } from 'node:sqlite';

/**
 * The packaged engine numbers each record of a stream by looking at all before it, so that every write is slower
 * than the last. An index in its file makes that one step. Where its file looks different, nothing is done.
 */
export function indexStream(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    const there = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get();
    if (!there) return;
    database.exec(
      'CREATE INDEX IF NOT EXISTS _stream_records_in_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } finally {
    database.close();
  }
}
