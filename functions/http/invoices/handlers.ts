import type { invoices } from '../../../shared/api/invoices.ts';
import { invoiceKind } from '../../../shared/data/invoiceKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import { clientWrites } from '../../../shared/domain/invoice/converse.ts';
import { readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import { clientInvoiceCommand } from '../invoiceCommands.ts';
import { invoiceDetail, invoicePage } from '../invoiceView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { invoiceDocument } from './document.ts';

/** What a client reads of his invoices, and says about them. */
export function invoiceHandlers(store: Store): HandlersOf<typeof invoices> {
  return {
    listInvoices: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await invoicePage(store, of, query, { audience: 'client', now }) };
    },
    getInvoice: async (call) => {
      const one = await readOwn(store, invoiceKind, call.params.id, call);
      if (call.produces !== 'application/json') return invoiceDocument(store, one.state, call);
      const body = invoiceDetail(one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getInvoiceTimeline: async ({ caller, params, query }) => {
      await requireOwn(store, invoiceKind, params.id, caller.clientId);
      return { body: await timelinePage(store, params.id, query, 'client') };
    },
    writeOnInvoice: (call) =>
      clientInvoiceCommand(store, call, (state, { by }) => clientWrites(state, call.body.text, by, call.now)),
  };
}
