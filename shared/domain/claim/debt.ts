import type { OverdueInvoice } from '../overdue/state.ts';
import type { Claim, Dispute } from './state.ts';

type Debt = Pick<Claim, 'invoices' | 'disputes'>;

/** What of an invoice is not owed, as a dispute ended, in whole cents of its currency. */
function notOwed({ disputes }: Pick<Claim, 'disputes'>, number: string): number {
  return sumOf(disputes, number, ({ amount, resolved }) => (resolved ? amount - resolved.owed : 0));
}

/** What the buyer still owes on an invoice, in whole cents of its currency. */
export function leftOf(debt: Debt, { number, amount, received }: OverdueInvoice): number {
  return Math.max(0, amount - received - notOwed(debt, number));
}

/** What of it he disputes now: never more than what is left. */
export function disputedOf(debt: Debt, invoice: OverdueInvoice): number {
  const open = sumOf(debt.disputes, invoice.number, ({ amount, resolved }) => (resolved ? 0 : amount));
  return Math.min(open, leftOf(debt, invoice));
}

/** Whether the buyer owes nothing any more. */
export function isPaid(debt: Debt): boolean {
  return debt.invoices.every((invoice) => leftOf(debt, invoice) === 0);
}

/** Whether nothing undisputed is left of what he owes (F 20). */
export function isWhollyDisputed(debt: Debt): boolean {
  return (
    !isPaid(debt) && debt.invoices.every((invoice) => leftOf(debt, invoice) === disputedOf(debt, invoice))
  );
}

function sumOf(disputes: readonly Dispute[], number: string, part: (dispute: Dispute) => number): number {
  return disputes
    .filter(({ invoice }) => invoice === number)
    .reduce((sum, dispute) => sum + part(dispute), 0);
}
