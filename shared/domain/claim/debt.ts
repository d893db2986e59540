import { debtOf, leftOf as unpaidOf } from '../overdue/invoice.ts';
import type { OverdueInvoice } from '../overdue/state.ts';
import type { Claim, Dispute } from './state.ts';

type Debt = Pick<Claim, 'invoices' | 'disputes'>;

/** What the buyer still owes on an invoice, with VAT, in whole cents of its currency: what was not owed after all is not. */
export function leftOf({ disputes }: Pick<Claim, 'disputes'>, invoice: OverdueInvoice): number {
  const notOwed = sumOf(disputes, invoice, ({ amount, resolved }) => (resolved ? amount - resolved.owed : 0));
  return Math.max(0, unpaidOf(invoice) - notOwed);
}

/** What of it he disputes now: never more than what is left. */
export function disputedOf({ disputes }: Pick<Claim, 'disputes'>, invoice: OverdueInvoice): number {
  const open = sumOf(disputes, invoice, ({ amount, resolved }) => (resolved ? 0 : amount));
  return Math.min(open, leftOf({ disputes }, invoice));
}

/** Whether the buyer owes nothing any more. */
export function nothingLeft(debt: Debt): boolean {
  return debt.invoices.every((invoice) => leftOf(debt, invoice) === 0);
}

/** Whether nothing undisputed is left of what he owes (F 20). */
export function isWhollyDisputed(debt: Debt): boolean {
  const open = debt.invoices.filter((invoice) => leftOf(debt, invoice) > 0);
  return open.length > 0 && open.every((invoice) => leftOf(debt, invoice) === disputedOf(debt, invoice));
}

/** Amounts of a dispute are like the invoice's own, without VAT or with it; what is owed has VAT. */
function sumOf(
  disputes: readonly Dispute[],
  invoice: OverdueInvoice,
  part: (dispute: Dispute) => number,
): number {
  const its = disputes.filter((dispute) => dispute.invoice === invoice.number);
  return debtOf({ ...invoice, amount: its.reduce((sum, dispute) => sum + part(dispute), 0) });
}
