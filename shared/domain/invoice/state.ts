import * as z from 'zod';
import { daysAfter } from '../calendarDate.ts';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Reminder } from '../reminders.ts';
import { TextRef } from '../textRef.ts';
import { InvoiceDraft } from './draft.ts';
import { PaymentReference } from './paymentReference.ts';

/** `contract.md`, status words: of a document, from its amounts. */
export const InvoiceStatus = z.enum(['open', 'paid', 'credited', 'refund-owed', 'refunded']);
export type InvoiceStatus = z.infer<typeof InvoiceStatus>;

/** Where money on an invoice came from: the bank, a claim's indemnity (F 23), or a credit note. */
export const MoneySource = z.enum(['bank', 'set-off', 'credit-note']);
export type MoneySource = z.infer<typeof MoneySource>;

/** So many movements one document holds. */
export const mostMovements = 100;

/** Money in or out, once for ever under its key; amounts in whole cents of the document's currency. */
export const Movement = z.strictObject({
  /** The bank's reference, or the case that it came from. */
  key: z.string(),
  on: LocalDate,
  amount: Minor.positive(),
  /** What of it the document took; the rest is owed back. */
  applied: Minor,
  source: MoneySource,
});
export type Movement = z.infer<typeof Movement>;

/** Money that goes back. */
export const Refund = Movement.pick({ key: true, on: true, amount: true });
export type Refund = z.infer<typeof Refund>;

/** Cover is suspended because an invoice is unpaid: a person's decision, with the notice that the law asks for (F 29). */
export const Suspension = z.strictObject({
  /** The event that announced it, whose letter is the notice. */
  seq: z.number().int().positive(),
  at: Instant,
  /** The first day whose deliveries are not insured. */
  from: LocalDate,
  noticeDays: z.number().int().nonnegative(),
  /** The day on which the notice reached the client. */
  deliveredOn: LocalDate.optional(),
  status: z.enum(['announced', 'in-force']),
});
export type Suspension = z.infer<typeof Suspension>;

/** The days of the notice were over before the day that it announced. */
export function wasNoticed({ deliveredOn, noticeDays, from }: Suspension): boolean {
  return deliveredOn !== undefined && daysAfter(deliveredOn, noticeDays) < from;
}

/** A bill to a client, or the credit note that corrects one: numbered, dated, never changed (`charter.md` P05, F 29). */
export const Invoice = CaseState.extend({
  kind: z.literal('invoice'),
  status: InvoiceStatus,
  /** The policy as it is printed. */
  subject: TextRef,
  /** As it was asked for and issued. */
  draft: InvoiceDraft,
  /** The policy's own currency. */
  policyCurrency: Currency,
  number: z.string(),
  sequence: z.number().int().positive(),
  issuedOn: LocalDate,
  /** The invoice that a credit note corrects, as it is printed. */
  corrects: z.strictObject({ number: z.string(), issuedOn: LocalDate }).nullable(),
  paymentReference: PaymentReference,
  handler: Handler,
  total: Minor,
  /** What money and credit notes have taken off it; of a credit note, what it took off its invoice and gave back. */
  settled: Minor,
  /** What the client paid too much, or what a credit note has left: we owe it. */
  owedBack: Minor,
  movements: z.array(Movement).max(mostMovements),
  /** Invoices that this credit note was offered to, in their order. */
  offered: z.array(z.string()).max(mostMovements),
  refunds: z.array(Refund).max(mostMovements),
  /** By when we pay back, while we owe. */
  due: Deadline.nullable(),
  dueKey: z.string().nullable(),
  refundsPromised: z.number().int().nonnegative(),
  missed: z.boolean(),
  /** Those still to come, in their order. */
  reminders: z.array(Reminder),
  /** The newest that nobody sent on its day. */
  missedReminder: Reminder.nullable(),
  /** The newest that was sent. */
  reminded: Reminder.nullable(),
  suspension: Suspension.nullable(),
  /** The last day without cover of the newest suspension that had begun. */
  suspendedUntil: LocalDate.nullable(),
});
export type Invoice = z.infer<typeof Invoice>;

/** What is still to be paid; nothing of a credit note is. */
export function leftOf({ draft, total, settled }: Pick<Invoice, 'draft' | 'total' | 'settled'>): number {
  return draft.document === 'invoice' ? total - settled : 0;
}
