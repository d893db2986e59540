import { debtOf, leftOf, type Unpaid } from '../overdue/invoice.ts';

/** What one invoice was paid, in whole cents. */
export type Paid = { number: string; amount: number }[];

/** What the buyer owes, paid or not, in whole cents. */
export function wholeDebt(invoices: readonly Unpaid[]): number {
  return invoices.reduce((sum, invoice) => sum + debtOf(invoice), 0);
}

/** What is still to be collected, in whole cents. */
export function stillOwed(invoices: readonly Unpaid[]): number {
  return invoices.reduce((sum, invoice) => sum + leftOf(invoice), 0);
}

/** The invoices after what was paid on them; what is more than one owes changes nothing there. */
export function afterPaid<I extends Unpaid>(invoices: readonly I[], paid: Readonly<Paid>): I[] {
  return invoices.map((invoice) => {
    const part = paid.find(({ number }) => number === invoice.number)?.amount ?? 0;
    return { ...invoice, received: invoice.received + Math.min(part, leftOf(invoice)) };
  });
}
