import * as z from 'zod';
import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { PaymentEventData } from './event.ts';
import { type Owed, owe, paymentTimers } from './owe.ts';
import { type Paying, type PaymentPromise, paymentOf } from './paying.ts';

/** Why a bank sends money back. */
export const ReturnedBecause = z.enum([
  'account-unknown',
  'account-closed',
  'name-differs',
  'refused-by-bank',
]);
export type ReturnedBecause = z.infer<typeof ReturnedBecause>;

type Returned = Pick<Owed, 'promises'> & {
  data: PaymentEventData<'payment-returned'>;
  timers: ReturnType<typeof paymentTimers>;
};

/**
 * The bank sent it back: it is owed again as the next payment, with a promise of its own; the account counts as
 * unchecked until a second person has called back once more (F 25).
 */
export function returnPayment(
  state: Paying,
  { n, because }: { n: number; because: ReturnedBecause },
  promise: PaymentPromise,
  now: Instant,
): Returned | Refusal {
  const payment = paymentOf(state, n);
  if (payment?.status !== 'sent' && payment?.status !== 'advised') {
    return refused('conflict', 'not-sent', `Payment ${n} is ${payment?.status ?? 'not there'}.`);
  }
  const { kind, amount } = payment;
  const { owed, promises } = owe(state, { kind, amount, payableAt: now }, promise, now);
  return { data: { n, because, owed }, promises, timers: paymentTimers(state, promises, now) };
}
