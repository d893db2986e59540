import { daysAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import { extensionEnd, stopDay } from '../policy/extension.ts';
import type { OtherStop } from './lossFile.ts';
import type { Open } from './payments.ts';
import { sortedBy } from './sortedBy.ts';

/** Deliveries after `stopOn` and before `until` are not insured; without an end while it stays unpaid. */
export type Stop = OtherStop;

/**
 * The stops of supply that unpaid invoices made, the first of them first (`cover.md` D.2). One that was paid soon
 * after its extension made none: cover is restored retroactively. One paid later ends with the day of the payment.
 * `others`: those of invoices that are not in the file.
 */
export function stopsOf(open: readonly Open[], others: readonly Stop[]): Stop[] {
  const all = [...open.flatMap(stopOf), ...others];
  return sortedBy(all, ({ stopOn, dueOn, until = '' }) => `${stopOn} ${dueOn} ${until}`);
}

function stopOf({ debt: { invoice, terms, undisputed }, paidOn }: Open): Stop[] {
  // What the buyer disputes he need not pay yet.
  if (undisputed.counted.equals(0)) return [];
  const restoredUntil = daysAfter(extensionEnd(invoice, terms), terms.restoredWithinDays);
  if (paidOn !== undefined && paidOn <= restoredUntil) return [];
  const { dueOn } = invoice;
  return [{ dueOn, stopOn: stopDay(invoice, terms), until: paidOn }];
}

/** The stop under which a delivery was made, if any. */
export function stopAt(stops: readonly Stop[], deliveredOn: LocalDate): Stop | undefined {
  return stops.find(
    ({ stopOn, until }) => stopOn < deliveredOn && (until === undefined || deliveredOn < until),
  );
}
