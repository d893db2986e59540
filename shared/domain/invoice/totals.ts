import type { InvoiceDraft } from './draft.ts';

/** The sums of a document, in whole cents of its currency. */
export type Totals = { net: number; tax: number; total: number };

export function totalsOf({ lines, taxes }: Pick<InvoiceDraft, 'lines' | 'taxes'>): Totals {
  const net = lines.reduce((sum, { amount }) => sum + amount, 0);
  const tax = taxes.reduce((sum, { amount }) => sum + amount, 0);
  return { net, tax, total: net + tax };
}
