import { type Refusal, refused } from '../decision.ts';
import type { OverdueInvoice } from './state.ts';

/** Named invoices that are not unpaid here, each with its place; twice the same is a fault too. */
export function unknownInvoices(
  open: readonly OverdueInvoice[],
  named: readonly string[],
): Refusal | undefined {
  const faults = named.flatMap((number, i) => {
    const pointer = `/invoices/${i}`;
    if (named.indexOf(number) < i)
      return [{ pointer, code: 'twice-in-this-call', because: 'It is named before.' }];
    if (open.some((invoice) => invoice.number === number)) return [];
    return [{ pointer, code: 'no-such-invoice', because: 'No invoice of this number is unpaid here.' }];
  });
  if (faults.length === 0) return undefined;
  return { ...refused('rule', 'invoices', 'Not every invoice that is named is unpaid here.'), faults };
}
