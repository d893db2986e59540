import type { Overdue as View } from '../../shared/api/overdueView.ts';
import { countryOf } from '../../shared/data/keys.ts';
import { overdueKind } from '../../shared/data/overdueKind.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import { localDateAt } from '../../shared/domain/calendar.ts';
import { papersFor } from '../../shared/domain/claim/paperRules.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { moneyOf } from '../../shared/domain/money.ts';
import { guideOf } from '../../shared/domain/overdue/guide.ts';
import { leftOf, oldestFirst, unpaidIn } from '../../shared/domain/overdue/invoice.ts';
import type { KeptReceipt, Overdue, OverdueInvoice } from '../../shared/domain/overdue/state.ts';
import { caseDetail, casePage, type ListQuery, type ReadCase } from './caseReading.ts';
import { type Audience, assigneeOf, commonView, versionFor } from './caseView.ts';

/** An overdue file without its texts, as client and staff see it after a command. */
export function overdueView(state: Overdue, found: Found, now: Instant, audience: Audience): View {
  return {
    ...overdueLine(state, audience),
    ...commonView(state, found, now, audience),
    invoices: [...state.invoices].sort(oldestFirst).map(invoiceView),
    receipts: state.receipts.map(receiptView),
    asked: state.asked.map(({ dueKey: _, ...asked }) => asked),
    guide: guideOf(state),
    papers: papersFor('protracted-default', countryOf(state.buyerId), localDateAt(state.office, now)),
  };
}

/** The part that lists show. */
export function overdueLine(state: Overdue, audience: Audience) {
  const { id, reference, clientId, openedAt, due, policyId, buyerId, status, currency, missed } = state;
  const { collectionId, claimId, invoices } = state;
  return {
    ...{ id, reference, clientId, openedAt, due, policyId, buyerId, status, currency, missed },
    ...{ version: versionFor(state, audience), count: invoices.length },
    unpaid: unpaidIn(invoices).map(moneyOf),
    ...{ collectionId, claimId },
  };
}

function invoiceView({ currency, amount, received, ...invoice }: OverdueInvoice) {
  const money = (minor: number) => moneyOf({ minor, currency });
  const left = leftOf({ currency, amount, received, ...invoice });
  return { ...invoice, amount: money(amount), received: money(received), left: money(left) };
}

function receiptView({ key: reference, on, amount, currency, paid, source, told }: KeptReceipt) {
  const money = (minor: number) => moneyOf({ minor, currency });
  const parts = paid.map((part) => ({ invoice: part.number, amount: money(part.amount) }));
  return { reference, on, amount: money(amount), paid: parts, source, told };
}

/** What only we may see. */
export function overdueStaffPart({ tasks, handler }: Overdue) {
  return { tasks, assignee: assigneeOf(handler) };
}

/** A file as of now, with the buyer's name, its ledger entries and the first page of its timeline. */
export function overdueDetail(one: ReadCase<Overdue>, now: Instant, audience: Audience) {
  return {
    ...overdueView(one.state, one.found, now, audience),
    ...caseDetail(overdueKind, one, now, audience),
  };
}

/** A page of the files of a client, or of an office. */
export function overduePage(
  store: Store,
  of: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { audience, now }: { audience: Audience; now: Instant },
) {
  return casePage(store, overdueKind, of, query, { now, line: (state) => overdueLine(state, audience) });
}
