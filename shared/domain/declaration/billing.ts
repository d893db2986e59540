import { daysAfter } from '../calendarDate.ts';
import { type Refusal, refused } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import { amountFaults } from '../invoice/amountFaults.ts';
import type { InvoiceDraft } from '../invoice/draft.ts';
import { supplierFaults } from '../invoice/supplierFaults.ts';
import type { Supplier } from '../invoice/suppliers.ts';
import type { InsuranceYear } from '../policyYear/policyYear.ts';
import { netOf, taxOf } from '../premium/billed.ts';
import type { Billing } from '../premium/premiumDraft.ts';
import { yearsOf } from './periods.ts';
import { daysOf } from './reminderRow.ts';
import type { Declaration, YearRecord } from './state.ts';

/** The insurance year that begins on a day and is not closed, or why there is none. */
export function yearAt(state: Declaration, from: LocalDate): InsuranceYear | Refusal {
  const year = yearsOf(state.plan).find((one) => one.from === from);
  if (year && from >= state.closedBefore) return year;
  const begin = yearsOf(state.plan)
    .filter((one) => one.from >= state.closedBefore)
    .map((one) => one.from);
  return refused('rule', 'no-such-year', `The open insurance years begin on ${begin.join(', ')}.`);
}

/** What every invoice of a year says, whatever it bills; the client has so many days to pay. */
export function billing(state: Declaration, year: YearRecord, on: LocalDate): Billing {
  const { clientId, policyId, office, currency, rules } = state;
  const last = year.billed.findLast(({ invoiceId, parts }) => invoiceId && netOf(parts) + taxOf(parts) > 0);
  return {
    ...{ clientId, policyId, currency, supplier: office, last: last?.invoiceId },
    period: { from: year.from, to: year.to },
    dueOn: daysAfter(on, daysOf(rules, 'premiumPayment')),
  };
}

/** Which year is billed, the id that the invoice or credit note gets, and who supplies for the office today. */
export type Ask = { year: LocalDate; invoiceId: string; supplier: Supplier | undefined };

/** Why no invoice, or credit note, of that would be issued: known before it is asked for. */
export function draftRefused(draft: InvoiceDraft, { supplier }: Ask, on: LocalDate): Refusal | undefined {
  const reasons = [...supplierFaults(draft, supplier, on), ...amountFaults(draft)];
  return reasons.length > 0 ? { refused: 'rule', reasons } : undefined;
}
