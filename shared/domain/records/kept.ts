import * as z from 'zod';
import { LocalDate } from '../instant.ts';

/** The classes of our records, by how long they are kept (`retention.2026-1.json`). */
export const RecordClass = z.enum(['accounts', 'decisions', 'complaints', 'service', 'requests', 'register']);
export type RecordClass = z.infer<typeof RecordClass>;

/**
 * Why something is not erased (GDPR, article 17(3)): a legal hold; a case that is open; a law that bids us keep it
 * `until`; a contract that still runs; or that the records of others name it.
 */
export const KeptBecause = z.enum(['legal-hold', 'open', 'retention', 'contract', 'named']);
export type KeptBecause = z.infer<typeof KeptBecause>;

/** How many records of a class stay for one reason; `until` the last day of the longest of them. */
export const Kept = z.strictObject({
  record: RecordClass,
  because: KeptBecause,
  count: z.number().int().positive(),
  until: LocalDate.optional(),
});
export type Kept = z.infer<typeof Kept>;

/** How much of what was asked for was erased. */
export const ErasureOutcome = z.enum(['all', 'part', 'none']);
export type ErasureOutcome = z.infer<typeof ErasureOutcome>;

/** One record more that stays. */
export function keepOne(all: readonly Kept[], one: Omit<Kept, 'count'>): Kept[] {
  const same = (kept: Kept) => kept.record === one.record && kept.because === one.because;
  const known = all.find(same);
  if (!known) return [...all, { ...one, count: 1 }];
  const until = [known.until, one.until]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  const more = { ...known, count: known.count + 1, ...(until && { until }) };
  return all.map((kept) => (same(kept) ? more : kept));
}
