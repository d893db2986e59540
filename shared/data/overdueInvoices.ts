import type { Instant, LocalDate } from '../domain/instant.ts';
import { sameNumber } from '../domain/overdue/invoice.ts';
import type { ReportedInvoice } from '../domain/overdue/state.ts';
import { casePartition } from './keys.ts';
import type { Key, Store } from './store.ts';
import { type Action, putNew } from './transact.ts';

/**
 * Every invoice that was ever reported is an item of its own in its file's partition, keyed by its number: it is
 * taken once for ever, also when it was paid and has left the file. The same for the references of receipts.
 */
export const invoiceKey = (overdueId: string, number: string): Key => ({
  PK: casePartition(overdueId),
  SK: `I#${sameNumber(number)}`,
});
export const receiptKey = (overdueId: string, reference: string): Key => ({
  PK: casePartition(overdueId),
  SK: `R#${sameNumber(reference)}`,
});

export type Reported = { at: Instant; batchReference?: string | undefined };

/** What was reported, as it was: refused by the table when the number was there already. */
export function invoiceActions(
  store: Store,
  overdueId: string,
  invoices: readonly ReportedInvoice[],
  { at, batchReference }: Reported,
): Action<'version-differs'>[] {
  return invoices.map((invoice) =>
    putNew(
      store,
      { ...invoiceKey(overdueId, invoice.number), reportedAt: at, batchReference, invoice },
      'version-differs',
    ),
  );
}

/** The receipt of that reference, told once for ever. */
export function receiptAction(
  store: Store,
  overdueId: string,
  { reference, on, at }: { reference: string; on: LocalDate; at: Instant },
): Action<'version-differs'> {
  return putNew(store, { ...receiptKey(overdueId, reference), reference, on, at }, 'version-differs');
}
