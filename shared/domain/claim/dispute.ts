import type { Actor } from '../actor.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import type { OverdueInvoice } from '../overdue/state.ts';
import { sameClock, stopWord, voidDecision } from './clocks.ts';
import { disputedOf, isWhollyDisputed, leftOf } from './debt.ts';
import { happens, letterOf } from './draft.ts';
import { disputeFact } from './facts.ts';
import { claimOver } from './refusals.ts';
import type { Claim, Dispute } from './state.ts';
import { mayHappen } from './table.ts';
import { daysLeft, paused, waitTimer } from './wait.ts';

/** What the buyer disputes in writing: a part of one invoice, in its own currency and as it was reported. */
export type NewDispute = Pick<Dispute, 'invoice' | 'amount'> & { text: string };

const mostDisputes = 100;

/**
 * The buyer disputes a part: it alone waits, the rest is decided and paid on its own day. Where nothing
 * undisputed is left, the claim is suspended and its wait stands still (F 20).
 */
export function dispute(state: Claim, { text, ...about }: NewDispute, by: Actor, now: Instant): Decision {
  if (!mayHappen('disputed', state.status)) return claimOver(state);
  const refusal = disputeRefused(state, about);
  if (refusal) return refusal;
  const left = daysLeft(state.wait, dateOf(state.rules, now));
  const one = { n: state.disputes.length + 1, ...about, daysLeft: state.wait.paused?.daysLeft ?? left };
  const whole = isWhollyDisputed({ ...state, disputes: [...state.disputes, { ...one, since: now }] });
  const still = whole ? suspended(state, now) : going(state);
  return accepted(
    happens(
      state,
      'disputed',
      now,
      by,
      { ...one, wait: still.wait, ...still.data },
      {
        texts: { text },
        timers: still.timers,
        promises: still.promises,
        letter: letterOf({ ...state, due: still.data.due }, 'disputed', {
          claim: { dispute: { ...disputeFact(state, about), whole } },
        }),
      },
    ),
  );
}

function disputeRefused(
  state: Claim,
  { invoice: number, amount }: Omit<NewDispute, 'text'>,
): Refusal | undefined {
  const invoice = state.invoices.find((one) => one.number === number);
  if (!invoice) return refused('rule', 'no-such-invoice', `No invoice ${number} is in this claim.`);
  const free = leftOf(state, invoice) - disputedOf(state, invoice);
  if (owedOf(state, invoice, amount) > free) {
    const because = `Of this invoice ${writtenMoney({ minor: free, currency: invoice.currency })} is unpaid and undisputed.`;
    return refused('rule', 'more-than-owed', because);
  }
  if (state.disputes.length < mostDisputes) return undefined;
  return refused('rule', 'too-many-disputes', `A claim has at most ${mostDisputes} disputes.`);
}

/** What a part of an invoice is with its VAT. */
function owedOf(state: Claim, invoice: OverdueInvoice, amount: number): number {
  return disputeFact(state, { invoice: invoice.number, amount }).amount.minor;
}

/** The rest goes on: its wait, and the decision on it. */
function going(state: Claim) {
  return { wait: state.wait, ...sameClock(state) };
}

/** Everything is disputed: wait, decision and words stand still. */
export function suspended(state: Claim, now: Instant) {
  const wait = state.wait.paused ? state.wait : paused(state.wait, state.rules, now);
  const decision = voidDecision(state);
  const word = stopWord(state, 'kept');
  return {
    wait,
    data: decision.data,
    timers: { ...decision.timers, ...word.timers, ...waitTimer(wait), warning: null },
    promises: [...decision.promises, ...word.promises],
  };
}
