import { datesOfInvoice } from '../domain/invoice/dates.ts';
import { invoiceProcess } from '../domain/invoice/process.ts';
import { Invoice } from '../domain/invoice/state.ts';
import type { CaseKind } from './caseRecord.ts';
import { creditedActions, numberAction } from './invoiceNumbers.ts';
import { premiumAccountActions, premiumAccountOf } from './premiumAccounts.ts';

/** How invoices and credit notes are kept. */
export const invoiceKind: CaseKind<Invoice> = {
  process: invoiceProcess,
  schema: Invoice,
  prefix: 'inv',
  reference: 'INV',
  dates: datesOfInvoice,
  swept: true,
  also: premiumAccountOf,
  /** Its number, and what its policy owes, are written with it or not at all. */
  along: (store, found, change) => [
    ...(change.before
      ? []
      : [numberAction(store, found, change.after), ...creditedActions(store, found, change.after)]),
    ...premiumAccountActions(store, found, change),
  ],
};
