import { type Invoice, type InvoiceStatus, leftOf } from './state.ts';

/** Where a document stands: from its amounts alone. */
export function statusOf(state: Invoice): InvoiceStatus {
  if (state.owedBack > 0) return 'refund-owed';
  if (state.draft.document === 'credit-note') return ofCreditNote(state);
  if (leftOf(state) > 0) return 'open';
  const credited = state.movements.every(({ source, applied }) => source === 'credit-note' || applied === 0);
  return credited ? 'credited' : 'paid';
}

/** Credited once its invoice has taken all of it, refunded once the rest went back. */
function ofCreditNote({ total, settled, refunds }: Invoice): InvoiceStatus {
  if (refunds.length > 0) return 'refunded';
  return settled < total ? 'open' : 'credited';
}
