import { DatabaseSync } from 'node:sqlite';

/** A mark that is another one once anything was written. */
export type Written = () => unknown;

/** Nobody tells: every mark is another. */
export const unknownWritten = (): Written => () => Symbol('unknown');

/** The mark of the packaged engine's file: SQLite counts for each reader what others have committed. */
export function watchWrites(file: string): { written: Written; close: () => void } {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  const version = database.prepare('PRAGMA data_version');
  return { written: () => version.get()?.data_version, close: () => database.close() };
}
