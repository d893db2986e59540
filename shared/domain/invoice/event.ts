import * as z from 'zod';
import { CalendarVersion, Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { LocalDate } from '../instant.ts';
import { Minor } from '../money.ts';
import { Reminder } from '../reminders.ts';
import { Invoice, Movement, Refund } from './state.ts';

const Issued = Invoice.pick({
  ...{ id: true, reference: true, clientId: true, office: true, locale: true, openedAt: true },
  ...{
    draft: true,
    policyCurrency: true,
    number: true,
    sequence: true,
    issuedOn: true,
    corrects: true,
    paymentReference: true,
  },
  ...{ total: true, reminders: true, handler: true },
}).extend({ charter: z.string(), calendar: CalendarVersion });

/** By when we pay back what an event found to be owed; null when nothing more is. */
const owed = { owedBack: Minor, refundDue: Deadline.nullable(), refundKey: z.string().nullable() };

/** Everything that can happen to an invoice or a credit note, version 1. */
export const InvoiceEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('issued'), data: Issued }),
  z.strictObject({ type: z.literal('paid'), data: Movement.extend(owed) }),
  /** A claim's decision took premium off its indemnity (F 23). */
  z.strictObject({ type: z.literal('set-off'), data: Movement.extend({ claimId: z.string(), ...owed }) }),
  /** A credit note took something off. */
  z.strictObject({
    type: z.literal('credited'),
    data: Movement.extend({ creditNoteId: z.string(), number: z.string() }),
  }),
  /** What an invoice took of this credit note. */
  z.strictObject({
    type: z.literal('credit-used'),
    data: z.strictObject({
      ...{ invoiceId: z.string(), used: Minor },
      /** The invoice that the rest was offered to; null when no other is unpaid. */
      next: z.string().nullable(),
      ...owed,
    }),
  }),
  z.strictObject({ type: z.literal('refunded'), data: Refund.extend({ inTime: z.boolean() }) }),
  z.strictObject({ type: z.literal('refund-missed'), data: z.strictObject({ handler: Handler }) }),
  /** Nobody sent it on its day. */
  z.strictObject({ type: z.literal('reminder-missed'), data: z.strictObject({ reminder: Reminder }) }),
  z.strictObject({
    type: z.literal('reminded'),
    data: z.strictObject({ reminder: Reminder, late: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal('suspension-announced'),
    data: z.strictObject({
      from: LocalDate,
      noticeDays: z.number().int().nonnegative(),
      clause: z.string(),
    }),
  }),
  z.strictObject({ type: z.literal('notice-delivered'), data: z.strictObject({ on: LocalDate }) }),
  z.strictObject({ type: z.literal('suspended'), data: z.strictObject({}) }),
  z.strictObject({
    type: z.literal('suspension-ended'),
    data: z.strictObject({
      because: z.enum(['settled', 'withdrawn', 'not-delivered']),
      /** Whether it had begun: then the last day without cover. */
      until: LocalDate.nullable(),
    }),
  }),
  z.strictObject({ type: z.literal('client-wrote'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('staff-wrote'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type InvoiceEvent = z.infer<typeof InvoiceEvent>;
export type InvoiceEventType = InvoiceEvent['type'];
