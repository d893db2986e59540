import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { StartRefused } from './startRefused.ts';

export type Row = Record<string, string | number | null>;

/** The runtime's own durable memory: one SQLite file, owned by one process at a time. */
export type Store = {
  define(ddl: string): void;
  run(sql: string, ...values: SQLInputValue[]): number;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** Everything that is written meanwhile is there together or not at all. */
  atomically(work: () => void): void;
  getMeta(key: string): string | undefined;
  setMeta(key: string, value: string): void;
  close(): void;
};

/**
 * Opens the file and keeps it locked until the process ends, however it ends.
 * @throws StartRefused when another process has it, or it is not a database.
 */
export function openStore(file: string): Store {
  const database = openLocked(file);
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const store: Store = {
    define: (ddl) => database.exec(ddl),
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    get: (sql, ...values) => prepare(sql).get(...values) as Row | undefined,
    all: (sql, ...values) => prepare(sql).all(...values) as Row[],
    atomically(work) {
      store.run('begin');
      try {
        work();
        store.run('commit');
      } catch (error) {
        store.run('rollback');
        throw error;
      }
    },
    getMeta: (key) => store.get('select value from meta where key = ?', key)?.value as string | undefined,
    setMeta: (key, value) => void store.run('insert or replace into meta values (?, ?)', key, value),
    close: () => database.close(),
  };
  store.define('create table if not exists meta (key text primary key, value text not null)');
  return store;
}

function openLocked(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file);
    // Exclusive and written to once: the lock is the operating system's, so kill -9 releases it.
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal');
    database.exec('pragma user_version = 1; begin exclusive; commit');
    const health = database.prepare('pragma quick_check').get();
    if (health?.quick_check !== 'ok') throw new Error(String(health?.quick_check));
    return database;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const advice = /locked|busy/.test(why)
      ? 'another running service is using this data folder: stop it, or choose another with --data'
      : 'the file is damaged: start with --fresh to begin anew';
    throw new StartRefused(`Cannot open ${file}: ${why}. Probably ${advice}.`);
  }
}

/** @throws StartRefused when a running service has the file; one that is damaged is let pass. */
export function refuseInUse(file: string): void {
  if (!existsSync(file)) return;
  try {
    openStore(file).close();
  } catch (error) {
    if (error instanceof StartRefused && error.message.includes('another running service')) throw error;
  }
}
