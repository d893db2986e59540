import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import { settleKey } from '../promises.ts';
import type { PaymentEventData } from './event.ts';
import { paymentTimer, paymentTimers } from './owe.ts';
import { type Paying, paymentOf } from './paying.ts';
import type { Payment } from './state.ts';

type Sent = {
  data: PaymentEventData<'payment-sent'>;
  promises: PromiseChange[];
  timers: { [paymentTimer]: Instant | null };
};

/**
 * The order stands in the bank's file of that name: that keeps the promise. Told again it is undefined: a step of
 * the settlement can be run twice.
 */
export function sentPayment(state: Paying, n: number, file: string, now: Instant): Sent | undefined {
  const payment = known(state, n);
  if (payment.status !== 'ordered') return over(payment, ['sent', 'advised', 'returned']);
  const promises = settleKey(state, payment.dueKey, 'kept');
  return { data: { n, file }, promises, timers: paymentTimers(state, promises, now) };
}

/** The client is told that money is on its way (K05); undefined when he was. */
export function advisedPayment(state: Paying, n: number): PaymentEventData<'payment-advised'> | undefined {
  const payment = known(state, n);
  if (payment.status !== 'sent') return over(payment, ['advised', 'returned']);
  return { n, amount: payment.amount, inTime: wasInTime(state, payment) };
}

/** Whether it went out by its day. */
function wasInTime({ promises }: Paying, { dueKey }: Payment): boolean {
  return promises.some(({ key, status }) => key === dueKey && status === 'kept');
}

function known(state: Paying, n: number): Payment {
  const payment = paymentOf(state, n);
  if (!payment) throw new Error(`${state.id} has no payment ${n}`);
  return payment;
}

/** Done before: or the steps came in the wrong order, which is a bug. */
function over({ n, status }: Payment, done: readonly Payment['status'][]): undefined {
  if (!done.includes(status)) throw new Error(`Payment ${n} is ${status}`);
  return undefined;
}
