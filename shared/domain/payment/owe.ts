import { type CaseRules, deadlineOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import { type Instant, later } from '../instant.ts';
import { afterChanges, type PromiseChange } from '../promise.ts';
import type { OwedPayment } from './event.ts';
import { type Paying, type PaymentPromise, paymentPromises } from './paying.ts';
import type { Payment } from './state.ts';

/** What is owed, and from when it can be paid. */
export type Owing = Pick<Payment, 'kind' | 'amount' | 'payableAt'>;
export type Owed = { owed: OwedPayment; promises: PromiseChange[] };

/** The next payment of the case, owed from `now`: promised from the day on which it can be paid (F 19). */
export function owe(state: Paying, owing: Owing, promise: PaymentPromise, now: Instant): Owed {
  const n = state.payments.length + 1;
  // The number of a payment is its promise's too: each is promised once.
  const owed = { n, ...owing, owedAt: now, dueKey: `${promise}#p${n}` };
  const deadline = deadlineOfPayment(state.rules, promise, owed);
  return { owed, promises: [{ change: 'made', key: owed.dueKey, measure: 'paid', deadline }] };
}

/** Several at once, numbered in their order. */
export function oweAll(
  state: Paying,
  owings: readonly Owing[],
  promise: PaymentPromise,
  now: Instant,
): { owed: OwedPayment[]; promises: PromiseChange[] } {
  const payments = [...state.payments];
  const all = owings.map((owing) => {
    const next = owe({ ...state, payments }, owing, promise, now);
    payments.push({ ...next.owed, status: 'owed' });
    return next;
  });
  return { owed: all.map(({ owed }) => owed), promises: all.flatMap(({ promises }) => promises) };
}

/** By when a payment is promised: counted from the first day on which it can be paid, or on which it was owed. */
export function deadlineOfPayment(
  rules: CaseRules,
  promise: PaymentPromise,
  { owedAt, payableAt }: Pick<Payment, 'owedAt' | 'payableAt'>,
): Deadline {
  return deadlineOf(rules, promise, paymentPromises[promise], later(owedAt, payableAt));
}

export const paymentTimer = 'payment-missed';

/** The timer for the payment that is promised first, after these changes; none when nothing is. */
export function paymentTimers(
  { promises }: Pick<Paying, 'promises'>,
  changes: PromiseChange[],
  now: Instant,
): { [paymentTimer]: Instant | null } {
  const running = runningPayments({ promises: afterChanges(promises, changes, now) });
  return { [paymentTimer]: running[0]?.dueAt ?? null };
}

/** The promises of payments that run, the one that is due first at the front. */
export function runningPayments({ promises }: Pick<Paying, 'promises'>) {
  return promises
    .filter(({ promise, status }) => promise in paymentPromises && status === 'running')
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}
