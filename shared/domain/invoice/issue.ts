import type { Actor } from '../actor.ts';
import { daysAfter } from '../calendarDate.ts';
import { type CaseRules, dateOf } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Handler } from '../handler.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { Locale, OfficeCode } from '../office.ts';
import type { Policy } from '../policy/policy.ts';
import type { Reminder } from '../reminders.ts';
import type { InvoiceDraft } from './draft.ts';
import { factsOf } from './facts.ts';
import { foldInvoice } from './fold.ts';
import { type DataOf, happens, letterOf } from './happens.ts';
import { invoiceRulesOn } from './invoiceRules.ts';
import { issueRefused } from './issueRefused.ts';
import { type NumberSeries, nextAt, numberOf } from './number.ts';
import { paymentReferenceOf } from './paymentReference.ts';
import type { Invoice } from './state.ts';
import type { Supplier } from './suppliers.ts';
import { withTimers } from './timers.ts';
import { totalsOf } from './totals.ts';

export type IssueIntake = {
  id: string;
  client: { clientId: string; office: OfficeCode; locale: Locale };
  by: Actor;
  draft: InvoiceDraft;
  policy: Pick<Policy, 'policyId' | 'clientId' | 'reference' | 'currency'>;
  /** The numbers of the office's year as they stand before this one. */
  series: NumberSeries;
  /** Who supplies on the day; undefined where nobody is entered. */
  supplier: Supplier | undefined;
  /** The invoice that a credit note corrects, and what was credited of it before. */
  corrected?: Pick<Invoice, 'clientId' | 'draft' | 'number' | 'issuedOn' | 'total'> | undefined;
  creditedBefore: number;
  /** How many invoices of the policy are unpaid before this one. */
  unpaidBefore: number;
  handler: Handler;
  rules: CaseRules;
};

/**
 * Issues an invoice or a credit note: the next number of the office's year, taken in the same commit, and the day.
 * Refused with everything that is missing or wrong, by name (`charter.md` P05). A credit note tells its invoice.
 */
export function issueInvoice(intake: IssueIntake, now: Instant): Decision {
  const at = nextAt(intake.series, now);
  const issuedOn = dateOf(intake.rules, at);
  const { supplier, draft, policy } = intake;
  const refusal = issueRefused(intake, issuedOn);
  if (refusal) return refusal;
  if (!supplier) throw new Error('An invoice without a supplier was not refused');
  const data = dataOf(intake, supplier, at, issuedOn);
  const event = happens({ lastAt: at }, 'issued', at, intake.by, data, {
    texts: { subject: policy.reference },
    ...(draft.document === 'credit-note' && { signals: [toInvoice(draft.credits, data)] }),
  });
  const after = foldInvoice(undefined, event);
  const kind = draft.document === 'invoice' ? ('invoice-issued' as const) : ('invoice-credit-note' as const);
  const letter = letterOf(after, 'issued', { kind, invoice: factsOf(after) });
  return accepted(withTimers(undefined, { ...event, letter }));
}

function dataOf(
  { id, client, draft, policy, series, corrected, handler, rules }: IssueIntake,
  { reference: scheme }: Supplier,
  at: Instant,
  issuedOn: LocalDate,
): DataOf<'issued'> {
  const sequence = series.last + 1;
  const number = numberOf(series, sequence);
  return {
    ...{ id, ...client, openedAt: at, draft, sequence, issuedOn, handler, ...rules },
    ...{ number, reference: number, policyCurrency: policy.currency },
    corrects: corrected ? { number: corrected.number, issuedOn: corrected.issuedOn } : null,
    paymentReference: paymentReferenceOf(scheme, { ...series, sequence }),
    total: totalsOf(draft).total,
    reminders: draft.document === 'invoice' ? remindersOf(draft.dueOn, issuedOn) : [],
  };
}

/** Those whose day is still to come. */
function remindersOf(dueOn: LocalDate, issuedOn: LocalDate): Reminder[] {
  return invoiceRulesOn(issuedOn)
    .reminders.map(({ name, days }) => ({ name, on: daysAfter(dueOn, days) }))
    .filter(({ on }) => on > issuedOn);
}

function toInvoice(to: string, { id, number, total }: DataOf<'issued'>) {
  return { to, name: 'credited', data: { creditNoteId: id, number, amount: total } };
}
