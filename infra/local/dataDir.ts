import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './startRefused.ts';

const MARK = 'credit-charter.local';

/** The folders under the data folder. */
export type DataDir = {
  root: string;
  logs: string;
  outbox: string;
  buckets: string;
  store: string;
  table: string;
};

/**
 * Makes the data folder, wiping it first when asked.
 * @throws StartRefused when the folder holds something that is not ours: it would be lost.
 */
export function prepareDataDir(root: string, fresh: boolean): DataDir {
  refuseForeign(root);
  const dir: DataDir = {
    root,
    logs: join(root, 'logs'),
    outbox: join(root, 'outbox'),
    buckets: join(root, 'buckets'),
    store: join(root, 'runtime.sqlite'),
    table: join(root, 'table.sqlite'),
  };
  if (fresh) {
    for (const path of [dir.logs, dir.outbox, dir.buckets]) rmSync(path, { recursive: true, force: true });
    for (const path of [dir.store, dir.table]) {
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    }
  }
  for (const path of [root, dir.logs, dir.outbox, dir.buckets]) mkdirSync(path, { recursive: true });
  writeFileSync(
    join(root, MARK),
    'Data of a local Credit Charter service. Safe to remove while it is stopped.\n',
  );
  return dir;
}

function refuseForeign(root: string): void {
  if (!existsSync(root)) return;
  const entries = readdirSync(root);
  if (entries.length === 0 || entries.includes(MARK)) return;
  throw new StartRefused(
    `${root} is not empty and was not made by this service: choose another with --data.`,
  );
}
