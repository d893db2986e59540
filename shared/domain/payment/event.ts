import * as z from 'zod';
import { Minor } from '../money.ts';
import { PayeeRef, Payment } from './state.ts';

/** A payment as it comes to be owed. */
export const OwedPayment = Payment.omit({ status: true, orderedAt: true, orderedBy: true, orderedSeq: true });
export type OwedPayment = z.infer<typeof OwedPayment>;

const n = z.number().int().positive();
const Sharing = z.strictObject({ insurer: Minor, total: Minor.positive() });

/** What can happen to the payments of a case, of whatever kind (`charter.md` K05, F 25). */
export const paymentEvents = [
  z.strictObject({
    type: z.literal('payee-given'),
    data: PayeeRef.pick({ party: true, ending: true, enteredBy: true }),
  }),
  z.strictObject({
    type: z.literal('payee-checked'),
    data: z.strictObject({ confirmed: z.boolean(), by: z.string() }),
  }),
  z.strictObject({
    type: z.literal('payment-ordered'),
    data: z.strictObject({
      n,
      kind: Payment.shape.kind,
      amount: Payment.shape.amount,
      by: z.string(),
      /** The event that gave the account. */
      payee: n,
      /** Our part of the whole debt, fixed at the first payment of an indemnity (F 23). */
      sharing: Sharing.optional(),
    }),
  }),
  /** The order stands in the bank's file of that name. */
  z.strictObject({ type: z.literal('payment-sent'), data: z.strictObject({ n, file: z.string() }) }),
  z.strictObject({
    type: z.literal('payment-advised'),
    data: z.strictObject({ n, amount: Payment.shape.amount, inTime: z.boolean() }),
  }),
  z.strictObject({ type: z.literal('payment-missed'), data: z.strictObject({ n }) }),
  /** The bank sent it back: it is owed again, as the next payment. */
  z.strictObject({
    type: z.literal('payment-returned'),
    data: z.strictObject({ n, because: z.string(), owed: OwedPayment }),
  }),
] as const;

const PaymentEvent = z.discriminatedUnion('type', [...paymentEvents]);
export type PaymentEvent = z.infer<typeof PaymentEvent>;
export type PaymentEventType = PaymentEvent['type'];
export type PaymentEventData<T extends PaymentEventType> = Extract<PaymentEvent, { type: T }>['data'];
