import { daysAfter } from '../calendarDate.ts';
import type { Reason, Refusal } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import { amountFaults } from './amountFaults.ts';
import type { InvoiceDraft } from './draft.ts';
import { invoiceRulesOn } from './invoiceRules.ts';
import type { IssueIntake } from './issue.ts';
import { mostInYear } from './number.ts';
import { roomOf } from './paymentReference.ts';
import { supplierFaults } from './supplierFaults.ts';
import { totalsOf } from './totals.ts';
import { mostUnpaid } from './unpaidPremium.ts';

const fault = (code: string, because: string): Reason => ({ code, because, disclosure: 'client' });
type Fault = false | undefined | Reason;

/** Why it cannot be issued: everything at once; undefined when nothing is wrong. */
export function issueRefused(intake: IssueIntake, issuedOn: LocalDate): Refusal | undefined {
  const { draft } = intake;
  const faults: Fault[] = [
    ...supplierFaults(draft, intake.supplier, issuedOn),
    numberFault(intake),
    ...dayFaults(draft, issuedOn),
    ...amountFaults(draft),
    exchangeFault(intake, issuedOn),
    intake.unpaidBefore >= mostUnpaid &&
      fault('too-many-unpaid', `At most ${mostUnpaid} invoices of a policy are unpaid.`),
    draft.clientId !== intake.policy.clientId && fault('other-client', 'The policy is another client’s.'),
    ...(draft.document === 'credit-note' ? creditFaults(intake, draft) : []),
  ];
  const reasons = faults.filter((one): one is Reason => !!one);
  return reasons.length > 0 ? { refused: 'rule', reasons } : undefined;
}

function numberFault({ supplier, series }: IssueIntake): Fault {
  const room = supplier ? Math.min(mostInYear, roomOf(supplier.reference)) : mostInYear;
  return series.last >= room && fault('numbers-exhausted', `The numbers of ${series.year} have run out.`);
}

function dayFaults(draft: InvoiceDraft, issuedOn: LocalDate): Fault[] {
  const { from, to } = draft.period;
  const earliest = daysAfter(issuedOn, invoiceRulesOn(issuedOn).leastDaysToPay);
  return [
    to < from && fault('period-ends-before-it-begins', 'The period of the service ends before it begins.'),
    draft.document === 'invoice' &&
      draft.dueOn < earliest &&
      fault('due-too-soon', `The last day to pay is ${earliest} at the earliest.`),
  ];
}

/** What is billed in another currency says at what rate it was turned, of which day and by whom. */
function exchangeFault({ draft, policy }: IssueIntake, issuedOn: LocalDate): Fault {
  const { currency, exchange } = draft;
  if (currency === policy.currency)
    return exchange && fault('exchange-not-needed', `The policy is in ${currency} itself.`);
  if (!exchange)
    return fault('exchange-required', `Say what one ${currency} is worth in ${policy.currency}.`);
  if (exchange.from !== currency)
    return fault('exchange-of-another-currency', `The rate is of ${exchange.from}.`);
  return exchange.on > issuedOn && fault('exchange-in-the-future', 'The day of the rate has not come.');
}

/**
 * A credit note takes off an invoice of the same client, policy and currency, and never more than it billed. Only the
 * account of a year, which no person writes, gives back what several invoices billed in advance: it names the last.
 */
function creditFaults({ draft, by, corrected, creditedBefore }: IssueIntake, note: InvoiceDraft): Fault[] {
  if (!corrected || corrected.clientId !== note.clientId || corrected.draft.policyId !== note.policyId) {
    return [fault('no-such-invoice', 'The credit note names no invoice of this client and policy.')];
  }
  const { currency } = corrected.draft;
  if (corrected.draft.document !== 'invoice')
    return [fault('not-an-invoice', 'A credit note corrects an invoice, not another credit note.')];
  if (currency !== note.currency) return [fault('other-currency', `The invoice is in ${currency}.`)];
  if (by.kind === 'system' && note.lines.some(({ kind }) => kind === 'advance-settled')) return [];
  const most = corrected.total - creditedBefore;
  return [
    totalsOf(draft).total > most &&
      fault('credit-too-much', `At most ${writtenMoney({ minor: most, currency })} can be credited.`),
  ];
}
