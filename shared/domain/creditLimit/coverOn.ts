import type { Instant } from '../instant.ts';
import { insuredAt } from './coverSteps.ts';
import type { Change, CreditLimit } from './state.ts';

/** What a limit insures for one delivery, in minor units, and whether a change on its way plays a part. */
export type Insured = {
  amount: number;
  because: 'in-force' | 'no-cover' | 'change' | 'ended';
  /**
   * The change on its way: it counts for this delivery (`because: 'change'`), or it may yet, because its day
   * is held and a new one will be told.
   */
  change?: Change;
};

/**
 * Which amount is insured for a delivery at an instant, past or planned: the limit in force when it is made
 * decides (`cover.md` D.1, 4). An announced change counts from its day, unless that day is held.
 */
export function coverOn(
  { cover, change }: Pick<CreditLimit, 'cover' | 'change'>,
  delivery: Instant,
): Insured {
  if (!cover) return { amount: 0, because: 'no-cover' };
  if (cover.until && delivery > cover.until) return { amount: 0, because: 'ended' };
  const coming = change && !change.ended ? change : undefined;
  if (coming && !coming.held && coming.effectiveAt <= delivery) {
    return { amount: coming.newAmount, because: 'change', change: coming };
  }
  const amount = insuredAt(cover.steps, delivery);
  const because = amount > 0 ? 'in-force' : 'no-cover';
  return { amount, because, ...(coming?.held && coming.effectiveAt <= delivery && { change: coming }) };
}
