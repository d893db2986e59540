import * as z from 'zod';
import { TimelineEntry } from './caseView.ts';
import { Invoice, InvoiceDetail, InvoiceLine, invoiceId } from './invoiceView.ts';
import { defineRoutes } from './route.ts';
import { Locale, page, pageQuery, WrittenText } from './schemas.ts';

const read = { method: 'GET', audience: 'client', status: 200 } as const;

/** What a client reads of his invoices, and says about them. */
export const invoices = defineRoutes('invoices', {
  listInvoices: {
    ...read,
    path: '/invoices',
    query: z.strictObject(pageQuery),
    returns: page(InvoiceLine),
    summary: 'Your invoices and credit notes, newest first (may be a second old)',
  },
  getInvoice: {
    ...read,
    path: '/invoices/{id}',
    params: invoiceId,
    query: z.strictObject({ language: Locale.optional() }),
    produces: ['application/json', 'application/pdf', 'text/html', 'text/plain', 'application/xml'],
    returns: InvoiceDetail,
    summary: 'An invoice: how much, by when, for what, by whom supplied, and how to pay',
    description:
      'As data, as the document itself (PDF, HTML or text, with the payment reference and the code for banking apps; in your language or in another as a courtesy), or as UBL 2.1 by EN 16931 (XML).',
  },
  getInvoiceTimeline: {
    ...read,
    path: '/invoices/{id}/timeline',
    params: invoiceId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  writeOnInvoice: {
    method: 'POST',
    path: '/invoices/{id}/messages',
    audience: 'client',
    command: true,
    params: invoiceId,
    body: z.strictObject({ text: WrittenText }),
    returns: Invoice,
    status: 200,
    summary: 'Write to us about an invoice: that it is wrong, or that you cannot pay in time',
  },
});
