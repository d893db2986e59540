import type { MandatedInvoice } from './state.ts';

type Owing = Pick<MandatedInvoice, 'number' | 'amount' | 'received' | 'dueOn' | 'issuedOn'>;
export type Paid = { number: string; amount: number }[];

const open = ({ amount, received }: Pick<Owing, 'amount' | 'received'>) => amount - received;

/** What is still to be collected, in whole cents. */
export function leftOf(invoices: readonly Pick<Owing, 'amount' | 'received'>[]): number {
  return invoices.reduce((sum, invoice) => sum + open(invoice), 0);
}

/** What the invoices were for, paid or not, in whole cents. */
export function debtOf(invoices: readonly Pick<Owing, 'amount'>[]): number {
  return invoices.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * What an amount pays: by original due date, then invoice date, then number (F 23). What is more than the debt
 * pays nothing.
 */
export function paidBy(invoices: readonly Owing[], amount: number): Paid {
  const paid: Paid = [];
  let rest = amount;
  for (const invoice of [...invoices].sort(olderFirst)) {
    const part = Math.min(rest, open(invoice));
    if (part > 0) paid.push({ number: invoice.number, amount: part });
    rest -= part;
  }
  return paid;
}

/** The invoices after what was paid on them; a payment on others, or of more than is open, changes nothing there. */
export function afterPaid<I extends Owing>(invoices: readonly I[], paid: Readonly<Paid>): I[] {
  return invoices.map((invoice) => {
    const part = paid.find(({ number }) => number === invoice.number)?.amount ?? 0;
    return { ...invoice, received: invoice.received + Math.min(part, open(invoice)) };
  });
}

const olderFirst = (a: Owing, b: Owing) => (orderOf(a) < orderOf(b) ? -1 : 1);
const orderOf = ({ dueOn, issuedOn, number }: Owing) => `${dueOn} ${issuedOn} ${number}`;
