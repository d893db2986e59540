import { type CaseRules, deadlineOf } from '../clocks.ts';
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
  const { deadline, dueKey } = promised(state.rules, promise, n, later(now, owing.payableAt));
  return {
    owed: { n, ...owing, owedAt: now, dueKey },
    promises: [{ change: 'made', key: dueKey, measure: 'paid', deadline }],
  };
}

/** The number of a payment is its promise's too: each is promised once. */
function promised(rules: CaseRules, promise: PaymentPromise, n: number, from: Instant) {
  return { deadline: deadlineOf(rules, promise, paymentPromises[promise], from), dueKey: `${promise}#p${n}` };
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
