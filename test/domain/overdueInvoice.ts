import { daysAfter } from '../../shared/domain/calendarDate.ts';
import type { LocalDate } from '../../shared/domain/instant.ts';
import type { OverdueInvoice, ReportedInvoice } from '../../shared/domain/overdue/state.ts';
import { instant } from './complaintPlay.ts';
import { on } from './insured.ts';

/** An invoice of 1,000 euros as a client tells it: delivered on 10 January 2026 and due a month later. */
export function invoiceOf(number: string, changed: Partial<ReportedInvoice> = {}): ReportedInvoice {
  return {
    ...{ number, amount: 1_000_00, currency: 'EUR', amountIs: 'net' },
    ...{ issuedOn: on('2026-01-12'), deliveredOn: on('2026-01-10'), dueOn: on('2026-02-12') },
    ...changed,
  };
}

/** The same as it stands in the file: unpaid. */
export function unpaidInvoice(number: string, changed: Partial<OverdueInvoice> = {}): OverdueInvoice {
  const kept = { reportedAt: instant('2026-03-02T09:00:00Z'), late: false, received: 0 };
  return { ...invoiceOf(number), ...kept, ...changed };
}

/** One that was due on that day, for the goods of a month before. */
export function invoiceDue(dueOn: LocalDate): OverdueInvoice {
  const day = daysAfter(dueOn, -30);
  return unpaidInvoice(dueOn, { dueOn, issuedOn: day, deliveredOn: day });
}
