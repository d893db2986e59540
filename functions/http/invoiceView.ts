import type { Invoice as View } from '../../shared/api/invoiceView.ts';
import { invoiceKind } from '../../shared/data/invoiceKind.ts';
import { letterIdOf } from '../../shared/data/keys.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import { exact, halfUp } from '../../shared/domain/indemnity/exact.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { InvoiceLine, LineBasis, TaxLine } from '../../shared/domain/invoice/draft.ts';
import { overdueDays } from '../../shared/domain/invoice/facts.ts';
import { paymentCode } from '../../shared/domain/invoice/paymentCode.ts';
import { writtenReference } from '../../shared/domain/invoice/paymentReference.ts';
import { type Invoice, leftOf } from '../../shared/domain/invoice/state.ts';
import { accountFor, type Supplier, supplierOn } from '../../shared/domain/invoice/suppliers.ts';
import { totalsOf } from '../../shared/domain/invoice/totals.ts';
import { moneyOf, signedMoneyOf } from '../../shared/domain/money.ts';
import { caseDetail, casePage, type ListQuery, type ReadCase } from './caseReading.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';

const moneyIn =
  ({ draft: { currency } }: Invoice) =>
  (minor: number) =>
    moneyOf({ minor, currency });
const signedIn =
  ({ draft: { currency } }: Invoice) =>
  (minor: number) =>
    signedMoneyOf({ minor, currency });

/** An invoice without its texts, as client and staff see it after a command. */
export function invoiceView(state: Invoice, found: Found, now: Instant, audience: Audience): View {
  const { draft, suspension, movements, refunds } = state;
  const money = moneyIn(state);
  const { period, lines, taxes, currency } = draft;
  return {
    ...invoiceLine(state, now, audience),
    ...commonView(state, found, now, audience),
    ...{ period, currency, supplier: supplierView(state) },
    lines: lines.map((line) => lineView(state, line)),
    net: money(totalsOf(draft).net),
    taxes: taxes.map((tax) => taxView(state, tax)),
    ...exchangeView(state),
    ...(state.corrects &&
      draft.document === 'credit-note' && { corrects: { id: draft.credits, ...state.corrects } }),
    payment: paymentView(state),
    movements: movements.map(({ key: reference, on, amount, applied, source }) => {
      return { reference, on, amount: money(amount), applied: money(applied), source };
    }),
    refunds: refunds.map(({ key: reference, on, amount }) => ({ reference, on, amount: money(amount) })),
    suspension: suspension && suspensionView(suspension),
    letterId: letterIdOf(state.id, 1),
  };
}

/** The part that lists show. */
export function invoiceLine(state: Invoice, now: Instant, audience: Audience) {
  const { id, reference, clientId, openedAt, due, draft, number, status, issuedOn, total, owedBack } = state;
  const money = moneyIn(state);
  const left = leftOf(state);
  return {
    ...{ id, reference, clientId, openedAt, due, number, status, issuedOn, missed: state.missed },
    ...{ version: versionFor(state, audience), policyId: draft.policyId, document: draft.document },
    ...{ service: draft.service, total: money(total), left: money(left), owedBack: money(owedBack) },
    ...(draft.document === 'invoice' && { dueOn: draft.dueOn }),
    overdue: left > 0 && overdueDays(state, now) > 0,
  };
}

function lineView(state: Invoice, { kind, amount, basis }: InvoiceLine): View['lines'][number] {
  return { kind, amount: signedIn(state)(amount), ...(basis && { basis: basisView(state, basis) }) };
}

function basisView(state: Invoice, basis: LineBasis): NonNullable<View['lines'][number]['basis']> {
  const money = moneyIn(state);
  if ('each' in basis) return { quantity: basis.quantity, each: money(basis.each) };
  return { of: money(basis.of), percent: basis.percent };
}

function taxView(state: Invoice, { base, amount, ...tax }: TaxLine): View['taxes'][number] {
  const money = signedIn(state);
  return { ...tax, base: money(base), amount: money(amount) };
}

function exchangeView({ draft: { exchange }, policyCurrency: to, total }: Invoice): Pick<View, 'exchange'> {
  if (!exchange) return {};
  const minor = halfUp(exact(total).mul(exact(exchange.rate)));
  return { exchange: { ...exchange, to, total: moneyOf({ minor, currency: to }) } };
}

/** The entity in whose name it was issued. Throws where it is not entered: no such invoice was issued. */
export function supplierOf({ draft, issuedOn }: Invoice): Supplier {
  const supplier = supplierOn(draft.supplier, issuedOn);
  if (!supplier) throw new Error(`Nobody supplies for ${draft.supplier} on ${issuedOn}`);
  return supplier;
}

function supplierView(state: Invoice): View['supplier'] {
  const { name, street, postalCode, city, country, registration, vatNumber } = supplierOf(state);
  const address = [street, `${postalCode} ${city}`];
  return { office: state.draft.supplier, name, address, country, registration, vatNumber };
}

export function accountOf(state: Invoice) {
  const account = accountFor(supplierOf(state), state.draft.currency);
  if (!account) throw new Error(`There is no account for ${state.draft.currency}`);
  return account;
}

function paymentView(state: Invoice): View['payment'] {
  const { paymentReference, number, draft } = state;
  const { name } = supplierOf(state);
  const account = accountOf(state);
  const amount = { minor: leftOf(state), currency: draft.currency };
  const dueOn = draft.document === 'invoice' ? draft.dueOn : undefined;
  const code = paymentCode({ amount, name, account, paymentReference, number, dueOn });
  return {
    ...{ account, name },
    reference: { ...paymentReference, written: writtenReference(paymentReference) },
    ...(code && { code }),
  };
}

function suspensionView({ seq: _, ...suspension }: NonNullable<Invoice['suspension']>) {
  return suspension;
}

/** What only we may see. */
export function invoiceStaffPart({ tasks, handler }: Invoice) {
  return { tasks, assignee: assigneeOf(handler) };
}

/** An invoice as of now, with the policy's name, its ledger entries and the first page of its timeline. */
export function invoiceDetail(one: ReadCase<Invoice>, now: Instant, audience: Audience) {
  return {
    ...invoiceView(one.state, one.found, now, audience),
    ...caseDetail(invoiceKind, one, now, audience),
  };
}

/** A page of the invoices of a client, or of an office. */
export function invoicePage(
  store: Store,
  of: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { audience, now }: { audience: Audience; now: Instant },
) {
  return casePage(store, invoiceKind, of, query, { now, line: (state) => invoiceLine(state, now, audience) });
}
