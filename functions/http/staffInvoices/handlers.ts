import type { staffInvoices } from '../../../shared/api/staffInvoices.ts';
import { invoiceKind } from '../../../shared/data/invoiceKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { staffWrites } from '../../../shared/domain/invoice/converse.ts';
import { recordPayment } from '../../../shared/domain/invoice/pay.ts';
import { recordRefund } from '../../../shared/domain/invoice/refund.ts';
import { announceSuspension, withdrawSuspension } from '../../../shared/domain/invoice/suspend.ts';
import { type Money, minorOf } from '../../../shared/domain/money.ts';
import { readForStaff, requireRead, timelinePage } from '../caseReading.ts';
import { staffInvoiceCommand } from '../invoiceCommands.ts';
import { invoiceDetail, invoicePage, invoiceStaffPart } from '../invoiceView.ts';
import type { HandlersOf } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';
import { issue } from './issuing.ts';

/** What the staff do about invoices: load, elapse, decide, commit. */
export function staffInvoiceHandlers(store: Store): HandlersOf<typeof staffInvoices> {
  return {
    listStaffInvoices: async (call) => {
      const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
      const of = { index: 'office', owner: listedOffice(holder, call.query.office) } as const;
      return { body: await invoicePage(store, of, call.query, { audience: 'staff', now: call.now }) };
    },
    getStaffInvoice: async (call) => {
      const one = await readForStaff(store, invoiceKind, call.params.id, call);
      const body = { ...invoiceDetail(one, call.now, 'staff'), ...invoiceStaffPart(one.state) };
      return { body, etag: String(body.version) };
    },
    getStaffInvoiceTimeline: async (call) => {
      await requireRead(store, invoiceKind, call.params.id, call);
      return { body: await timelinePage(store, call.params.id, call.query, 'staff') };
    },
    issueInvoice: (call) => issue(store, call),
    recordInvoicePayment: (call) =>
      staffInvoiceCommand(store, call, (state, { by }) =>
        recordPayment(state, inMinor(call.body), by, call.now),
      ),
    recordInvoiceRefund: (call) =>
      staffInvoiceCommand(store, call, (state, { by }) =>
        recordRefund(state, inMinor(call.body), by, call.now),
      ),
    suspendForInvoice: (call) =>
      staffInvoiceCommand(store, call, (state, { by }) => announceSuspension(state, call.body, by, call.now)),
    withdrawInvoiceSuspension: (call) =>
      staffInvoiceCommand(store, call, (state, { by }) => withdrawSuspension(state, call.body, by, call.now)),
    writeAboutInvoice: (call) =>
      staffInvoiceCommand(store, call, (state, { by }) => staffWrites(state, call.body.text, by, call.now)),
  };
}

const inMinor = <T extends { amount: Money }>({ amount, ...rest }: T) => ({
  ...rest,
  amount: minorOf(amount),
});
