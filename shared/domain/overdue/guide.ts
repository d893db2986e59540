import type { Duty, GuideStep } from '../claimFacts.ts';
import { duties } from '../claimFacts.ts';
import type { LocalDate } from '../instant.ts';
import { type DutyDates, dutyDates } from './dutyDates.ts';
import type { DutyTerms, Overdue, OverdueInvoice } from './state.ts';
import { termsFor } from './terms.ts';

type Rule = {
  by: (dates: DutyDates) => LocalDate;
  term: (terms: DutyTerms) => GuideStep['term'];
  isDone: (invoice: OverdueInvoice) => boolean;
};

/** Each duty: its last day, the policy term behind it, and what shows that it is done (K01, K02). */
const rules: Record<Duty, Rule> = {
  'stop-supply': {
    by: ({ stopOn }) => stopOn,
    term: ({ stopOfSupply, maximumExtensionDays }) =>
      inDays(stopOfSupply === 'due-date' ? 0 : maximumExtensionDays),
    // Nobody tells us that he delivers no more.
    isDone: () => false,
  },
  report: {
    by: ({ reportBy }) => reportBy,
    term: ({ notificationDays }) => inDays(notificationDays),
    isDone: () => true,
  },
  'hand-over': {
    by: ({ handOverBy }) => handOverBy,
    term: ({ handOverDays }) => inDays(handOverDays),
    isDone: ({ handedOver, claimId }) => handedOver !== undefined || claimId !== undefined,
  },
  claim: {
    by: ({ claimBy }) => claimBy,
    term: ({ claimWithinMonths }) => ({ amount: claimWithinMonths, unit: 'months' }),
    isDone: ({ claimId }) => claimId !== undefined,
  },
};

const inDays = (amount: number): GuideStep['term'] => ({ amount, unit: 'days' });

/** What is to be done by when, in the order in which it comes: each date hangs on the invoice named with it. */
export function guideOf(state: Pick<Overdue, 'invoices' | 'duties'>): GuideStep[] {
  return duties.flatMap((duty) => {
    const steps = stepsOf(state, duty);
    return steps.find(({ done }) => !done) ?? steps[0] ?? [];
  });
}

/** A duty for each unpaid invoice, the earliest last day first. */
export function stepsOf({ invoices, duties: all }: Pick<Overdue, 'invoices' | 'duties'>, duty: Duty) {
  const { by, term, isDone } = rules[duty];
  return invoices
    .map((invoice): GuideStep => {
      const terms = termsFor(all, invoice);
      const date = by(dutyDates(invoice, terms));
      return { duty, by: date, invoice: invoice.number, term: term(terms), done: isDone(invoice) };
    })
    .sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
}
