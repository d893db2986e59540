import type { Currency, MoneyFact } from '../money.ts';
import type { Overdue, OverdueInvoice, ReportedInvoice } from './state.ts';

/** What the buyer owes for an invoice: with VAT, in whole cents of its currency, half up. */
export function debtOf({ amount, amountIs, vatRate }: ReportedInvoice): number {
  if (amountIs === 'gross' || vatRate === undefined) return amount;
  const ratio = 10_000n + BigInt(vatRate.slice(2).padEnd(4, '0'));
  return Number((BigInt(amount) * ratio + 5_000n) / 10_000n);
}

/** An invoice, and what was received on it. */
export type Unpaid = ReportedInvoice & { received: number };

/** What is still unpaid of it. */
export function leftOf(invoice: Unpaid): number {
  return debtOf(invoice) - invoice.received;
}

/** The order in which money falls on invoices: by original due date, then invoice date, then number (F 23). */
export function oldestFirst(a: ReportedInvoice, b: ReportedInvoice): number {
  const [one, other] = [a, b].map(({ dueOn, issuedOn, number }) => `${dueOn} ${issuedOn} ${number}`);
  return (one as string) < (other as string) ? -1 : 1;
}

/**
 * What an invoice number is known by: two ways to write it are one invoice. Capitals and spaces make no other
 * number, and an accent may be written in two ways.
 */
export function sameNumber(number: string): string {
  return number.normalize('NFC').toUpperCase().replaceAll(/\s/g, '');
}

/**
 * The invoices on which a receipt can fall: those in a claim that was paid are the claim's, where what comes in
 * is shared (`cover.md` D.1, 12).
 */
export function payable({ invoices, claimId }: Pick<Overdue, 'invoices' | 'claimId'>): OverdueInvoice[] {
  return invoices.filter((invoice) => invoice.claimId === undefined || invoice.claimId === claimId);
}

/** What is unpaid in each currency, in the order of their names. */
export function unpaidIn(invoices: readonly Unpaid[]): MoneyFact[] {
  const sums = new Map<Currency, number>();
  for (const invoice of invoices)
    sums.set(invoice.currency, (sums.get(invoice.currency) ?? 0) + leftOf(invoice));
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
