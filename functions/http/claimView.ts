import type { Claim as View } from '../../shared/api/claimView.ts';
import type { StaffClaim as StaffView } from '../../shared/api/staffClaimView.ts';
import type { Found } from '../../shared/data/read.ts';
import { disputedOf, leftOf } from '../../shared/domain/claim/debt.ts';
import { missingOf } from '../../shared/domain/claim/missing.ts';
import type { Claim, Dispute } from '../../shared/domain/claim/state.ts';
import { dateOf, deadlineOf } from '../../shared/domain/clocks.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type MoneyFact, moneyOf } from '../../shared/domain/money.ts';
import { debtOf } from '../../shared/domain/overdue/invoice.ts';
import type { KeptReceipt, OverdueInvoice } from '../../shared/domain/overdue/state.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';
import { moneyView, staffMoneyView } from './claimMoney.ts';

/** A claim without its texts, as client and staff see it after a command. */
export function claimView(state: Claim, found: Found, now: Instant, audience: Audience): View {
  const { country, mandatedAt, wait, checklist, completeAt, warnings, asked } = state;
  return {
    ...claimLine(state, audience),
    ...commonView(state, found, now, audience),
    ...{ country, mandatedAt, wait, checklist, completeAt },
    invoices: state.invoices.map((invoice) => invoiceView(state, invoice)),
    receipts: state.receipts.map(receiptView),
    payment: expected(state),
    missing: missingOf(state),
    warnings: warnings.count,
    ...(asked && { asked: { at: asked.at, until: asked.until, documents: asked.documents } }),
    disputes: state.disputes.map((dispute) => disputeView(state, dispute)),
    ...moneyView(state),
  };
}

/** The part that lists show. */
export function claimLine(state: Claim, audience: Audience) {
  const { id, reference, clientId, openedAt, due, policyId, buyerId, overdueId, collectionId } = state;
  const { status, outcome, cause, currency, missed, filedAt, filedLate, invoices } = state;
  return {
    ...{ id, reference, clientId, openedAt, due, policyId, buyerId, overdueId, collectionId },
    ...{ status, outcome, cause, currency, missed, filedAt, filedLate },
    ...{ version: versionFor(state, audience), count: invoices.length },
    unpaid: unpaidOf(state).map(moneyOf),
  };
}

function unpaidOf(state: Claim): MoneyFact[] {
  const currencies = [...new Set(state.invoices.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const its = state.invoices.filter((invoice) => invoice.currency === currency);
    return { currency, minor: its.reduce((sum, invoice) => sum + leftOf(state, invoice), 0) };
  });
}

/** When money can be expected: the promise of a payment that is decided in time (F 19). */
function expected({ wait, rules }: Claim): View['payment'] {
  const by = deadlineOf(rules, 'claim.payment', 'claimPayment', wait.payableAt);
  return { waitEndsOn: wait.lastOn, payableOn: dateOf(rules, wait.payableAt), by };
}

function invoiceView(state: Claim, invoice: OverdueInvoice) {
  const { number, dueOn, deliveredOn, currency, received, late } = invoice;
  const money = (minor: number) => moneyOf({ minor, currency });
  return {
    ...{ number, dueOn, deliveredOn, late, debt: money(debtOf(invoice)), received: money(received) },
    ...{ left: money(leftOf(state, invoice)), disputed: money(disputedOf(state, invoice)) },
  };
}

function receiptView({ key: reference, on, amount, currency, paid, source, told }: KeptReceipt) {
  const money = (minor: number) => moneyOf({ minor, currency });
  const parts = paid.map((part) => ({ invoice: part.number, amount: money(part.amount) }));
  return { reference, on, amount: money(amount), paid: parts, source, told };
}

/** Amounts of a dispute are as the invoice was reported, in its own currency. */
function disputeView({ invoices, currency: own }: Claim, { daysLeft: _, resolved, ...dispute }: Dispute) {
  const currency = invoices.find(({ number }) => number === dispute.invoice)?.currency ?? own;
  const money = (minor: number) => moneyOf({ minor, currency });
  return {
    ...{ ...dispute, amount: money(dispute.amount) },
    ...(resolved && { resolved: { ...resolved, owed: money(resolved.owed) } }),
  };
}

/** What only we may see. */
export function claimStaffPart(state: Claim) {
  const { tasks, handler, naturalPerson, touched } = state;
  return { tasks, assignee: assigneeOf(handler), naturalPerson, touched, ...staffMoneyView(state) };
}

export function staffClaimView(state: Claim, found: Found, now: Instant): StaffView {
  return { ...claimView(state, found, now, 'staff'), ...claimStaffPart(state) };
}
