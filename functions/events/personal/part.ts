import type { ExportEffect, Position } from '../../../shared/data/effects.ts';
import { casePartition } from '../../../shared/data/keys.ts';
import { itemsOf } from '../../../shared/data/personal/sources.ts';
import type { Store } from '../../../shared/data/store.ts';
import { type HeldRecord, type Reading, recordOf } from './records.ts';

/** What goes into one part of an export; `next` is where the one after it begins. */
export type Part = { records: HeldRecord[]; withheld: number; next: Position | undefined };

/** A part ends when it has so many bytes of JSON: what is held in memory does not grow with what we hold. */
export const partBytes = 1_000_000;

/** Reads on from a place until the part is full. It ends before an item that begins something, never among words. */
export async function partFrom(
  store: Store,
  { caseId, about, after }: Pick<ExportEffect, 'caseId' | 'about' | 'after'>,
  most = partBytes,
): Promise<Part> {
  const own = casePartition(caseId);
  const part: Part = { records: [], withheld: 0, next: undefined };
  const reading: Reading = { shown: true };
  let bytes = 0;
  let last: Position | undefined;
  for await (const placed of itemsOf(store, about, after)) {
    // The request itself is not a matter of its own: it is about to be answered.
    if (placed.item.PK === own) continue;
    if (bytes >= most && !String(placed.item.SK).includes('#TXT#')) return { ...part, next: last };
    last = placed.at;
    const told = recordOf(placed, about, reading);
    if (told === 'withheld') part.withheld++;
    if (told === 'withheld' || told === undefined) continue;
    part.records.push(told);
    bytes += JSON.stringify(told).length;
  }
  return part;
}
