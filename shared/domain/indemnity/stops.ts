import { daysAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import { extensionEnd, stopDay } from '../policy/extension.ts';
import type { Open } from './payments.ts';
import { sortedBy } from './sortedBy.ts';

/** Deliveries after `stopOn` and before `until` are not insured; without an end while it stays unpaid. */
export type Stop = { invoice: string; dueOn: LocalDate; stopOn: LocalDate; until?: LocalDate | undefined };

/**
 * The stops of supply that unpaid invoices made, the first of them first (`cover.md` D.2). One that was paid soon
 * after its extension made none: cover is restored retroactively. One paid later ends with the day of the payment.
 */
export function stopsOf(open: readonly Open[]): Stop[] {
  return sortedBy(open.flatMap(stopOf), ({ stopOn, invoice }) => `${stopOn} ${invoice}`);
}

function stopOf({ debt: { invoice, terms, undisputed }, paidOn }: Open): Stop[] {
  // What the buyer disputes he need not pay yet.
  if (undisputed.counted.equals(0)) return [];
  const restoredUntil = daysAfter(extensionEnd(invoice, terms), terms.restoredWithinDays);
  if (paidOn !== undefined && paidOn <= restoredUntil) return [];
  const { number, dueOn } = invoice;
  return [{ invoice: number, dueOn, stopOn: stopDay(invoice, terms), until: paidOn }];
}

/** The stop under which a delivery was made, if any. */
export function stopAt(stops: readonly Stop[], deliveredOn: LocalDate): Stop | undefined {
  return stops.find(
    ({ stopOn, until }) => stopOn < deliveredOn && (until === undefined || deliveredOn < until),
  );
}
