import type { LocalDate } from '../instant.ts';
import { dutyDates } from './dutyDates.ts';
import type { DutyTerms, Overdue, OverdueInvoice, PastStop } from './state.ts';
import { termsFor } from './terms.ts';

/** Why a delivery to this buyer is not insured because of invoices (`cover.md` D.2). */
export type SupplyStop =
  /** Paid until `restoredUntil` it stops nothing; absent when that day is over. */
  | { because: 'unpaid'; dueOn: LocalDate; stopOn: LocalDate; restoredUntil?: LocalDate }
  | ({ because: 'paid-late' } & PastStop)
  | { because: 'in-collection'; since: LocalDate };

/** The time without cover that an invoice leaves behind which was paid too late; none when it was restored. */
export function pastStopOf(
  duties: readonly DutyTerms[],
  invoice: OverdueInvoice,
  paidOn: LocalDate,
): PastStop | undefined {
  const { stopOn, restoredUntil } = dutyDates(invoice, termsFor(duties, invoice));
  return paidOn > restoredUntil ? { dueOn: invoice.dueOn, stopOn, paidOn } : undefined;
}

/**
 * What stops cover for a delivery on that day, as of today: the first invoice that was unpaid too long by then,
 * one that was paid too late after it, and a buyer who is in collection.
 */
export function stopsAt(
  { invoices, duties, pastStops }: Pick<Overdue, 'invoices' | 'duties' | 'pastStops'>,
  deliveryOn: LocalDate,
  today: LocalDate,
): SupplyStop[] {
  const [unpaid] = invoices
    .map((invoice) => ({ dueOn: invoice.dueOn, ...dutyDates(invoice, termsFor(duties, invoice)) }))
    .filter(({ stopOn }) => stopOn < deliveryOn)
    .sort((a, b) => (a.stopOn < b.stopOn ? -1 : 1));
  const late = pastStops.find(({ stopOn, paidOn }) => stopOn < deliveryOn && deliveryOn < paidOn);
  const since = invoices.flatMap(({ handedOver }) => handedOver?.on ?? []).sort()[0];
  return [
    ...(unpaid ? [unpaidStop(unpaid, today)] : []),
    ...(late ? [{ because: 'paid-late' as const, ...late }] : []),
    ...(since && since < deliveryOn ? [{ because: 'in-collection' as const, since }] : []),
  ];
}

type Unpaid = { dueOn: LocalDate; stopOn: LocalDate; restoredUntil: LocalDate };

function unpaidStop({ dueOn, stopOn, restoredUntil }: Unpaid, today: LocalDate): SupplyStop {
  return { because: 'unpaid', dueOn, stopOn, ...(today <= restoredUntil && { restoredUntil }) };
}
