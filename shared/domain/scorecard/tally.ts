import * as z from 'zod';
import type { PromiseStatus, SettledBecause } from '../promise.ts';

const count = z.number().int().nonnegative();

/** How many promises ended how. An answer met with silence has a column of its own (`charter.md` F 1, F 5). */
export const Tally = z.strictObject({
  kept: count,
  broken: count,
  running: count,
  void: count,
  noReply: count,
});
export type Tally = z.infer<typeof Tally>;
export type Column = keyof Tally;

export const noTally: Tally = { kept: 0, broken: 0, running: 0, void: 0, noReply: 0 };

export function columnOf(status: PromiseStatus, because: SettledBecause | undefined): Column {
  return status === 'void' && because === 'no-reply' ? 'noReply' : status;
}

export function tallyOf(columns: readonly Column[]): Tally {
  const tally = { ...noTally };
  for (const column of columns) tally[column] += 1;
  return tally;
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const add = (a: Tally, b: Tally): Tally => ({
    kept: a.kept + b.kept,
    broken: a.broken + b.broken,
    running: a.running + b.running,
    void: a.void + b.void,
    noReply: a.noReply + b.noReply,
  });
  return tallies.reduce(add, noTally);
}

export function sizeOf({ kept, broken, running, void: voided, noReply }: Tally): number {
  return kept + broken + running + voided + noReply;
}
