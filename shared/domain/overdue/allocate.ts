import { leftOf, oldestFirst, type Unpaid } from './invoice.ts';
import type { KeptReceipt } from './state.ts';

/**
 * What money pays, invoice by invoice: first those named, in their order, then the rest by original due date,
 * invoice date and number (F 23). All in one currency and in whole cents; what is over pays nothing.
 */
export function allocate(
  invoices: readonly Unpaid[],
  amount: number,
  named: readonly string[],
): KeptReceipt['paid'] {
  const first = named.flatMap((number) => invoices.filter((invoice) => invoice.number === number));
  const rest = invoices.filter(({ number }) => !named.includes(number)).sort(oldestFirst);
  let left = amount;
  return [...first, ...rest].flatMap((invoice) => {
    const paid = Math.min(left, leftOf(invoice));
    left -= paid;
    return paid > 0 ? [{ number: invoice.number, amount: paid }] : [];
  });
}
