import { daysAfter, monthsAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import { extensionEnd, stopDay } from '../policy/extension.ts';
import type { SettledTerms } from '../policy/settledTerms.ts';

/** A day that the policy hangs on an unpaid invoice, and the terms that say so. */
export type DutyDate = { on: LocalDate; clause: string };

/** What the days of an overdue invoice follow from; `dateOfLoss` once it is known, or can be. */
export type Overdue = { dueOn: LocalDate; issuedOn: LocalDate; dateOfLoss?: LocalDate | undefined };

/** The last days for what the client must do about an invoice; an extension moves none (`cover.md` D.2). */
export type Duties = {
  stopDeliveriesAfter: DutyDate;
  reportBy: DutyDate;
  handOverBy: DutyDate;
  dateOfLoss?: DutyDate;
  claimBy?: DutyDate;
};

type Terms = Pick<
  SettledTerms,
  | 'maximumExtensionDays'
  | 'maximumExtensionStart'
  | 'stopOfSupply'
  | 'notificationDays'
  | 'handOverDays'
  | 'waitingPeriod'
  | 'claimWithinMonths'
>;

/** The dates on which a right is at risk, each with its policy term; the start day never counts. */
export function dutiesOf(invoice: Overdue, terms: Terms): Duties {
  const extended = extensionEnd(invoice, terms);
  const dateOfLoss = dateOfLossOf(invoice, terms);
  return {
    stopDeliveriesAfter: { on: stopDay(invoice, terms), clause: 'stopOfSupply, maximumExtensionDays' },
    reportBy: {
      on: daysAfter(extended, terms.notificationDays),
      clause: 'maximumExtensionDays, notificationDays',
    },
    handOverBy: { on: daysAfter(extended, terms.handOverDays), clause: 'maximumExtensionDays, handOverDays' },
    ...(dateOfLoss && { dateOfLoss }),
    ...(dateOfLoss && {
      claimBy: { on: monthsAfter(dateOfLoss.on, terms.claimWithinMonths), clause: 'claimWithinMonths' },
    }),
  };
}

/** Known beforehand only where the waiting period runs from the due date. */
function dateOfLossOf({ dueOn, dateOfLoss }: Overdue, { waitingPeriod }: Terms): DutyDate | undefined {
  if (dateOfLoss) return { on: dateOfLoss, clause: 'cover.md D.4' };
  if (waitingPeriod.start !== 'due-date') return undefined;
  return { on: daysAfter(dueOn, waitingPeriod.days), clause: 'waitingPeriod' };
}
