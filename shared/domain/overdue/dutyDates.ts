import { daysAfter, monthsAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import { extensionEnd, stopDay } from '../policy/extension.ts';
import type { DutyTerms, OverdueInvoice, ReportedInvoice } from './state.ts';

/** The dates that hang on one unpaid invoice, each the last day (`cover.md` D.2). */
export type DutyDates = {
  /** The end of the maximum extension: no extension of the due date moves it. */
  extensionEndsOn: LocalDate;
  /** The last day whose deliveries are insured while it is unpaid. */
  stopOn: LocalDate;
  /** Paid until then, it stopped no delivery made meanwhile. */
  restoredUntil: LocalDate;
  reportBy: LocalDate;
  handOverBy: LocalDate;
  claimBy: LocalDate;
};

type Due = Pick<ReportedInvoice, 'dueOn' | 'issuedOn'> & Pick<OverdueInvoice, 'handedOver'>;

/**
 * When to stop deliveries, report, hand over and claim: everything is counted from the original due date, or
 * from the invoice where the policy says so.
 */
export function dutyDates(invoice: Due, terms: DutyTerms): DutyDates {
  const extensionEndsOn = extensionEnd(invoice, terms);
  const handOverBy = daysAfter(extensionEndsOn, terms.handOverDays);
  // The loss of a long default is the end of the wait that a mandate begins.
  const lossOn = daysAfter(invoice.handedOver?.on ?? handOverBy, terms.waitingPeriod.days);
  return {
    ...{ extensionEndsOn, handOverBy },
    stopOn: stopDay(invoice, terms),
    restoredUntil: daysAfter(extensionEndsOn, terms.restoredWithinDays),
    reportBy: daysAfter(extensionEndsOn, terms.notificationDays),
    claimBy: monthsAfter(lossOn, terms.claimWithinMonths),
  };
}
