import { type DateEntry, rightOn } from '../dateEntry.ts';
import { type Invoice, leftOf } from './state.ts';

/** When an invoice is to be paid, and from when deliveries are not insured if it is not (`charter.md` P05, F 29). */
export function datesOfInvoice(invoice: Invoice): DateEntry[] {
  const { draft, number, suspension } = invoice;
  if (draft.document !== 'invoice' || leftOf(invoice) <= 0) return [];
  const announced = suspension?.status === 'announced';
  return [
    rightOn({ name: 'invoice.pay', detail: number }, draft.dueOn),
    ...(announced ? [rightOn({ name: 'invoice.suspension', detail: number }, suspension.from)] : []),
  ];
}
