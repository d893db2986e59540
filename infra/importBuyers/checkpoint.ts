import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const whole = z.number().int().nonnegative();

/** How far an import has come: everything before `offset` is done. */
const Checkpoint = z.strictObject({
  /** Into which table, and from which state of the file. */
  table: z.string(),
  bytes: whole,
  modified: z.number(),
  ...{ lines: whole, offset: whole },
  ...{ entered: whole, known: whole, rejected: whole, naturalPersons: whole },
  /** How long the file of rejected rows was then. */
  rejectedBytes: whole,
});
export type Checkpoint = z.infer<typeof Checkpoint>;

const pathOf = (file: string) => `${file}.checkpoint.json`;

function beginning(file: string, table: string): Checkpoint {
  const { size: bytes, mtimeMs: modified } = statSync(file);
  const counts = { entered: 0, known: 0, rejected: 0, naturalPersons: 0, rejectedBytes: 0 };
  return { table, bytes, modified, lines: 0, offset: 0, ...counts };
}

/** Where to go on, or the beginning. @throws when the file is another than the one that was begun. */
export function readCheckpoint(file: string, table: string): Checkpoint {
  const fresh = beginning(file, table);
  if (!existsSync(pathOf(file))) return fresh;
  const kept = Checkpoint.parse(JSON.parse(readFileSync(pathOf(file), 'utf8')));
  const same = (['table', 'bytes', 'modified'] as const).every((name) => kept[name] === fresh[name]);
  if (same) return kept;
  throw new Error(
    `${pathOf(file)} is of another import: ${file} has changed, or it went into ${kept.table}. Remove it to begin anew.`,
  );
}

/** Kept aside and renamed: whoever is killed here finds the one before. */
export function keepCheckpoint(file: string, checkpoint: Checkpoint): void {
  const aside = `${pathOf(file)}.new`;
  writeFileSync(aside, `${JSON.stringify(checkpoint, null, 2)}\n`);
  renameSync(aside, pathOf(file));
}

export function forgetCheckpoint(file: string): void {
  rmSync(pathOf(file), { force: true });
}
