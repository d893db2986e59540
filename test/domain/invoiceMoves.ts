import type { Actor } from '../../shared/domain/actor.ts';
import { clientWrites, failLetter, staffWrites } from '../../shared/domain/invoice/converse.ts';
import { recordPayment } from '../../shared/domain/invoice/pay.ts';
import { credited, setOff } from '../../shared/domain/invoice/receive.ts';
import { creditUsed, recordRefund } from '../../shared/domain/invoice/refund.ts';
import {
  announceSuspension,
  noticeDelivered,
  withdrawSuspension,
} from '../../shared/domain/invoice/suspend.ts';
import type { UnpaidInvoice } from '../../shared/domain/invoice/unpaidPremium.ts';
import { anna } from './complaintPlay.ts';
import { on } from './insured.ts';
import type { InvoiceMove } from './invoicePlay.ts';

const eva: Actor = { kind: 'staff', staffId: 'stf_eva' };
const euro = (minor: number) => ({ minor, currency: 'EUR' as const });

/** Money in, and out, under the bank's reference. */
export const pays =
  (minor: number, reference = 'B-1', day = '2026-04-22'): InvoiceMove =>
  (state, now) =>
    recordPayment(state, { reference, on: on(day), amount: euro(minor) }, eva, now);
export const refunds =
  (minor: number, reference = 'R-1', day = '2026-04-22'): InvoiceMove =>
  (state, now) =>
    recordRefund(state, { reference, on: on(day), amount: euro(minor) }, eva, now);

export const setsOff =
  (amount: number, key = 'clm_nlsample#1'): InvoiceMove =>
  (state, now) =>
    setOff(state, { key, claimId: 'clm_nlsample', amount }, now);
export const credits =
  (amount: number, creditNoteId = 'inv_nlcredit'): InvoiceMove =>
  (state, now) =>
    credited(state, { creditNoteId, number: 'NL-2026-000124', amount }, now);
export const used =
  (amount: number, unpaid: UnpaidInvoice[] = [], invoiceId = 'inv_nlsample'): InvoiceMove =>
  (state, now) =>
    creditUsed(state, { invoiceId, used: amount }, { unpaid }, now);

const decision = { because: 'Ondanks twee herinneringen is er niets betaald.', clause: 'artikel 9.2' };
export const suspends: InvoiceMove = (state, now) => announceSuspension(state, decision, eva, now);
export const delivered: InvoiceMove = (state, now) => noticeDelivered(state, state.suspension?.seq ?? 0, now);
export const takesBack =
  (asIfNever: boolean): InvoiceMove =>
  (state, now) =>
    withdrawSuspension(state, { because: 'De nota klopte niet.', asIfNever }, eva, now);
export const withdraws = takesBack(false);

export const clientSays: InvoiceMove = (state, now) => clientWrites(state, 'Dit klopt niet.', anna, now);
export const weSay: InvoiceMove = (state, now) => staffWrites(state, 'Wij zoeken het uit.', eva, now);
export const letterFails: InvoiceMove = (state, now) => failLetter(state, 'ltr_x', now);
