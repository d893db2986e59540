import { daysAfter } from '../calendarDate.ts';
import { dutiesOf } from '../indemnity/dutyDates.ts';
import { waitingTimeOf } from '../indemnity/waitingPeriod.ts';
import type { LocalDate } from '../instant.ts';
import { extensionEnd } from '../policy/extension.ts';
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
  /** None where the wait begins with the claim itself: such a claim is never late. */
  claimBy?: LocalDate | undefined;
};

type Invoice = Pick<ReportedInvoice, 'dueOn' | 'issuedOn'> &
  Pick<OverdueInvoice, 'handedOver'> & { reportedOn?: LocalDate };

/**
 * When to stop deliveries, report, hand over and claim; a later due date moves none of them. The last day to
 * claim is counted from the end of the wait that a mandate on its last day would begin.
 */
export function dutyDates(invoice: Invoice, terms: DutyTerms): DutyDates {
  const { handedOver, dueOn, reportedOn } = invoice;
  const duties = dutiesOf(invoice, terms);
  const starts = { mandatedOn: handedOver?.on ?? duties.handOverBy.on, dueOn, reportedOn };
  const dateOfLoss = waitingTimeOf(terms.waitingPeriod, 'protracted-default', starts)?.endsOn;
  const extensionEndsOn = extensionEnd(invoice, terms);
  return {
    ...{ extensionEndsOn, stopOn: duties.stopDeliveriesAfter.on },
    ...{ reportBy: duties.reportBy.on, handOverBy: duties.handOverBy.on },
    restoredUntil: daysAfter(extensionEndsOn, terms.restoredWithinDays),
    claimBy: dateOfLoss && dutiesOf({ ...invoice, dateOfLoss }, terms).claimBy?.on,
  };
}
