import type { LocalDate } from '../instant.ts';
import { dutyDates } from './dutyDates.ts';
import type { DutyTerms, OverdueInvoice, PastStop } from './state.ts';
import { termsFor } from './terms.ts';

/** The time without cover that an invoice leaves behind which was paid too late; none when it was restored. */
export function pastStopOf(
  duties: readonly DutyTerms[],
  invoice: OverdueInvoice,
  paidOn: LocalDate,
): PastStop | undefined {
  const { stopOn, restoredUntil } = dutyDates(invoice, termsFor(duties, invoice));
  return paidOn > restoredUntil ? { dueOn: invoice.dueOn, stopOn, paidOn } : undefined;
}
