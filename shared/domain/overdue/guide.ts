import { calendarVersion } from '../calendar.ts';
import { localTime } from '../calendarTime.ts';
import type { LocalDate } from '../instant.ts';
import { type Duty, duties, type GuideStep } from './duties.ts';
import { type DutyDates, dutyDates } from './dutyDates.ts';
import type { DutyTerms, Overdue, OverdueInvoice } from './state.ts';
import { termsFor } from './terms.ts';

type Rule = {
  by: (dates: DutyDates) => LocalDate | undefined;
  term: (terms: DutyTerms) => GuideStep['term'];
  isDone: (invoice: OverdueInvoice) => boolean;
};

/** Each duty: its last day, the policy term behind it, and what shows that it is done (K01, K02). */
const rules: Record<Duty, Rule> = {
  'stop-supply': {
    by: ({ stopOn }) => stopOn,
    term: ({ stopOfSupply, maximumExtensionDays, maximumExtensionStart }) =>
      stopOfSupply === 'due-date'
        ? inDays(0, 'due-date')
        : inDays(maximumExtensionDays, maximumExtensionStart),
    // Nobody tells us that he delivers no more.
    isDone: () => false,
  },
  report: {
    by: ({ reportBy }) => reportBy,
    term: ({ notificationDays }) => inDays(notificationDays, 'maximum-extension'),
    isDone: () => true,
  },
  'hand-over': {
    by: ({ handOverBy }) => handOverBy,
    term: ({ handOverDays }) => inDays(handOverDays, 'maximum-extension'),
    isDone: ({ handedOver, claimId }) => handedOver !== undefined || claimId !== undefined,
  },
  claim: {
    by: ({ claimBy }) => claimBy,
    term: ({ claimWithinMonths }) => ({ amount: claimWithinMonths, unit: 'months', from: 'date-of-loss' }),
    isDone: ({ claimId }) => claimId !== undefined,
  },
};

const inDays = (amount: number, from: GuideStep['term']['from']): GuideStep['term'] => ({
  ...{ amount, unit: 'days', from },
});

type Known = Pick<Overdue, 'invoices' | 'duties' | 'rules'>;
type Dated = { invoice: OverdueInvoice; terms: DutyTerms; dates: DutyDates };

/** What is to be done by when, in the order in which it comes: each date hangs on the invoice named with it. */
export function guideOf(state: Known): GuideStep[] {
  const dated = datedOf(state);
  return duties.flatMap((duty) => {
    const steps = stepsOf(dated, duty);
    return steps.find(({ done }) => !done) ?? steps[0] ?? [];
  });
}

/** Every unpaid invoice with its dates, computed once for all duties. */
export function datedOf({ invoices, duties: all, rules: { calendar } }: Known): Dated[] {
  const office = calendarVersion(calendar.id, calendar.version);
  return invoices.map((invoice) => {
    const terms = termsFor(all, invoice);
    const reportedOn = localTime(office, invoice.reportedAt).date;
    return { invoice, terms, dates: dutyDates({ ...invoice, reportedOn }, terms) };
  });
}

/** A duty for each unpaid invoice that it hangs on, the earliest last day first. */
export function stepsOf(dated: readonly Dated[], duty: Duty): GuideStep[] {
  const { by, term, isDone } = rules[duty];
  return dated
    .flatMap(({ invoice, terms, dates }): GuideStep[] => {
      const date = by(dates);
      if (!date) return [];
      return [{ duty, by: date, invoice: invoice.number, term: term(terms), done: isDone(invoice) }];
    })
    .sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
}
