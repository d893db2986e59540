import type { Kept } from '../../../shared/domain/records/kept.ts';

/** How much went, and what stays. */
export type Gone = { erased: number; kept: Omit<Kept, 'count'>[] };
export const nothing: Gone = { erased: 0, kept: [] };

export const stays = (because: Kept['because']): Gone => ({
  erased: 0,
  kept: [{ record: 'register', because }],
});

/** Somebody set or lifted a hold, or appointed a broker, meanwhile: the effect fails, and comes back. */
export function settled({ done }: { done: boolean }, erased = 1): Gone {
  if (done) return { erased, kept: [] };
  throw new Error('The holds, or the mandates, changed meanwhile');
}
