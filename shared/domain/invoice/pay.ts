import type { Actor } from '../actor.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { MoneyFact } from '../money.ts';
import { moneyIn } from './receive.ts';
import { type Invoice, mostMovements } from './state.ts';

/** Money that reached our account: its reference is the bank's, and its key for ever. */
export type Payment = { reference: string; on: LocalDate; amount: MoneyFact };

/**
 * Records a payment once for ever. What is more than is owed is taken all the same, for it has come, and is owed
 * back by a promise. The last of what was unpaid ends a suspension.
 */
export function recordPayment(state: Invoice, payment: Payment, by: Actor, now: Instant): Decision {
  const { reference: key, on, amount } = payment;
  const refusal = paymentRefused(state, payment, now);
  if (refusal) return refusal;
  return accepted(...moneyIn(state, { key, on, amount: amount.minor }, by, now));
}

function paymentRefused(
  state: Invoice,
  { reference, on, amount }: Payment,
  now: Instant,
): Refusal | undefined {
  const { currency, document } = state.draft;
  if (document === 'credit-note')
    return refused('rule', 'nothing-to-pay', 'Nobody pays a credit note: record what goes back as a refund.');
  if (amount.currency !== currency)
    return refused('rule', 'other-currency', `The invoice is in ${currency}.`);
  return movementRefused(state, { key: reference, on }, now);
}

/** What holds for money in and out: once under its key, not before it happened, and as long as there is room. */
export function movementRefused(
  state: Invoice,
  { key, on }: { key: string; on: LocalDate },
  now: Instant,
): Refusal | undefined {
  const { movements, refunds } = state;
  if ([...movements, ...refunds].some((known) => known.key === key))
    return refused('conflict', 'payment-known', `${key} was recorded on this invoice before.`);
  if (on > dateOf(state.rules, now)) return refused('rule', 'in-the-future', 'That day has not come.');
  if (movements.length < mostMovements && refunds.length < mostMovements) return undefined;
  return refused('rule', 'too-many-payments', `At most ${mostMovements} movements stand on one document.`);
}
