import { system } from '../actor.ts';
import type { EventDraft, SignalDraft } from '../case.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { advisedPayment, sentPayment } from '../payment/advise.ts';
import { missedPayment } from '../payment/missed.ts';
import { deadlineOfPayment } from '../payment/owe.ts';
import { type PaymentPromise, paymentOf } from '../payment/paying.ts';
import { type ReturnedBecause, returnPayment } from '../payment/returned.ts';
import type { Payment } from '../payment/state.ts';
import type { InstalmentStatus } from '../settlement/steps.ts';
import { type ClaimPart, happens, letterOf, moneyIn, nextIs } from './draft.ts';
import type { Adjuster } from './newDecision.ts';
import type { Claim } from './state.ts';

/** The promise that a payment keeps. */
export const promiseOf = ({ kind }: Pick<Payment, 'kind'>): PaymentPromise =>
  kind === 'client-share' ? 'claim.share' : 'claim.payment';

/** Where the settlement of an instalment stands; only an indemnity opens a recovery, and only the first (F 21). */
export function instalmentStatus(claim: Claim, n: number): InstalmentStatus | undefined {
  const payment = paymentOf(claim, n);
  if (!payment || payment.status === 'owed' || payment.status === 'replaced') return undefined;
  if (payment.status !== 'advised') return payment.status;
  return opensRecovery(claim, payment) ? 'advised' : 'settled';
}

const opensRecovery = ({ recovery }: Claim, { kind }: Payment) => kind === 'indemnity' && !recovery;

/** The order stands in the bank's file: the promise is kept. Told again it changes nothing. */
export function paymentSent(claim: Claim, n: number, file: string, now: Instant): Decision {
  const sent = sentPayment(claim, n, file, now);
  if (!sent) return accepted();
  const { data, promises, timers } = sent;
  return accepted(happens(claim, 'payment-sent', now, system, data, { promises, timers }));
}

/** The client is told that money is on its way (K05). Told again it changes nothing. */
export function paymentAdvised(claim: Claim, n: number, now: Instant): Decision {
  const data = advisedPayment(claim, n);
  const payment = paymentOf(claim, n);
  if (!data || !payment) return accepted();
  const letter = letterOf({ ...claim, due: null }, 'payment-advised', {
    inTime: data.inTime,
    claim: { payment: partOf(claim, payment) },
  });
  return accepted(happens(claim, 'payment-advised', now, system, data, { letter }));
}

/** What was paid, where to, and what is still owed of what was decided. */
function partOf(claim: Claim, { n, kind, amount }: Payment): NonNullable<ClaimPart['payment']> {
  const { payee, paid, entitlement } = claim;
  // What follows a payment on account, nobody has decided yet.
  const whole = kind !== 'client-share' && {
    paid: moneyIn(claim, paid),
    ...(kind !== 'advance' && { left: moneyIn(claim, Math.max(0, entitlement - paid)) }),
  };
  return {
    ...{ n, kind, amount: moneyIn(claim, amount) },
    ...(payee && { ending: payee.ending, party: payee.party }),
    ...whole,
  };
}

/**
 * Once the indemnity is paid we take the client's place: his mandate hears it where one runs, given before the
 * claim or after it; otherwise a collection of ours begins (F 21).
 */
export function recoveryOpened(
  claim: Claim,
  { mandate, own }: { mandate: string | undefined; own: string },
  now: Instant,
): Decision {
  const { sharing } = claim;
  if (claim.recovery || !sharing) return accepted();
  const told = { claimId: claim.id, insurer: sharing.insurer, total: sharing.total };
  const signal: SignalDraft = mandate
    ? { to: mandate, name: 'subrogated', data: told }
    : { to: own, name: 'recovery-opened', data: { ...told, ...mandateOf(claim) } };
  const data = { collectionId: mandate ?? own };
  return accepted(happens(claim, 'recovery-opened', now, system, data, { signals: [signal] }));
}

function mandateOf({ clientId, overdueId, policyId, buyerId, country, invoices }: Claim) {
  return {
    ...{ clientId, overdueId, policyId, buyerId, country },
    invoices: invoices.map(
      ({ number, amount, currency, amountIs, vatRate, issuedOn, deliveredOn, dueOn, received }) => ({
        ...{ number, amount, currency, amountIs, issuedOn, deliveredOn, dueOn, received },
        ...(vatRate && { vatRate }),
      }),
    ),
  };
}

/** The bank sent it back: it is owed again, once somebody has called back anew (F 25). */
export function paymentReturned(
  claim: Claim,
  returned: { n: number; because: ReturnedBecause },
  { by }: Adjuster,
  now: Instant,
): Decision {
  const payment = paymentOf(claim, returned.n);
  const back = returnPayment(claim, returned, promiseOf(payment ?? { kind: 'indemnity' }), now);
  if ('refused' in back) return back;
  const { data, promises, timers } = back;
  const letter =
    payment && letterOf(claim, 'payment-returned', { claim: { payment: backPart(claim, payment) } });
  return accepted(
    happens(claim, 'payment-returned', now, by, data, { promises, timers, ...(letter && { letter }) }),
  );
}

function backPart(claim: Claim, { n, kind, amount }: Payment): NonNullable<ClaimPart['payment']> {
  const { payee } = claim;
  return { n, kind, amount: moneyIn(claim, amount), ...(payee && { ending: payee.ending }) };
}

/** Not paid in time: broken, told, and still owed; a senior manager has it (L12, K05). */
export function paymentMissed(claim: Claim, dueAt: Instant): EventDraft {
  const { payment, promises, timers } = missedPayment(claim, dueAt);
  const due = deadlineOfPayment(claim.rules, promiseOf(payment), payment);
  const letter = letterOf(claim, 'payment-missed', {
    due,
    ...nextIs(claim, 'claimPayment'),
    claim: { payment: backPart(claim, payment) },
  });
  return happens(claim, 'payment-missed', dueAt, system, { n: payment.n }, { promises, timers, letter });
}
