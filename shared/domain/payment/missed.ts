import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import { paymentTimers, runningPayments } from './owe.ts';
import type { Paying } from './paying.ts';
import type { Payment } from './state.ts';

type Missed = { payment: Payment; promises: PromiseChange[]; timers: ReturnType<typeof paymentTimers> };

/** The payment that should have gone out by now: its promise is broken, and it is still owed (L12, K05). */
export function missedPayment(state: Paying, dueAt: Instant): Missed {
  const key = runningPayments(state)[0]?.key;
  const payment = state.payments.find((owed) => owed.dueKey === key);
  if (!payment) throw new Error(`${state.id} owes no payment by ${dueAt}`);
  const promises: PromiseChange[] = [{ change: 'settled', key: payment.dueKey, status: 'broken' }];
  return { payment, promises, timers: paymentTimers(state, promises, dueAt) };
}
