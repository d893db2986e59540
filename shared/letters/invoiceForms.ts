import {
  creditNoteIssued,
  invoiceIssued,
  invoicePayment,
  invoiceRefunded,
  invoiceReminder,
  refundOwed,
} from './kinds/invoice.ts';
import { late } from './kinds/late.ts';
import { messageAbout } from './kinds/message.ts';
import { suspended, suspensionEnded, suspensionNotice } from './kinds/suspension.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about an invoice; the first two are the documents themselves. */
export const invoiceForms = {
  'invoice-issued': { title: 'invoice-issued.title', body: invoiceIssued },
  'invoice-credit-note': { title: 'invoice-credit-note.title', body: creditNoteIssued },
  'invoice-reminder': { title: 'invoice-reminder.title', body: invoiceReminder },
  'invoice-payment': { title: 'invoice-payment.title', body: invoicePayment },
  'invoice-refund-owed': { title: 'invoice-refund-owed.title', body: refundOwed },
  'invoice-refund-late': { title: 'invoice-refund-late.title', body: late },
  'invoice-refunded': { title: 'invoice-refunded.title', body: invoiceRefunded },
  'invoice-suspension-notice': { title: 'invoice-suspension-notice.title', body: suspensionNotice },
  'invoice-suspended': { title: 'invoice-suspended.title', body: suspended },
  'invoice-suspension-ended': { title: 'invoice-suspension-ended.title', body: suspensionEnded },
  'invoice-message': { title: 'invoice-message.title', body: messageAbout('invoice-message.lead') },
} as const satisfies FormsOf<'invoice'>;
