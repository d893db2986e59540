import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import { whoIsAbove } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import { settleKey } from '../promises.ts';
import { factsOf, moneyOn } from './facts.ts';
import { happens, letterOf } from './happens.ts';
import { owedNow, promised } from './owed.ts';
import { movementRefused, type Payment } from './pay.ts';
import type { Invoice } from './state.ts';
import { withTimers } from './timers.ts';
import type { PremiumAccount, UnpaidInvoice } from './unpaidPremium.ts';

/**
 * What an invoice took of this credit note. What it did not take is offered to what else of the policy's premium is
 * unpaid, the oldest first; when there is nothing more, it is paid back, by a promise.
 */
export function creditUsed(
  state: Invoice,
  { invoiceId, used }: { invoiceId: string; used: number },
  { unpaid }: Pick<PremiumAccount, 'unpaid'>,
  now: Instant,
): Decision {
  const rest = state.total - state.settled - used;
  const other = rest > 0 ? unpaid.find((one) => isFor(state, one)) : undefined;
  const next = other?.invoiceId ?? null;
  const owed = owedNow(state, other ? 0 : rest, now);
  const event = happens(state, 'credit-used', now, system, { invoiceId, used, next, ...owed });
  if (other) return accepted(withTimers(state, { ...event, signals: [offer(state, other, rest)] }));
  if (rest === 0) return accepted(withTimers(state, event));
  const refund = { amount: moneyOn(state, rest) };
  const letter = letterOf(state, 'credit-used', {
    invoice: factsOf(state, { refund }),
    ...(owed.refundDue && { due: owed.refundDue }),
  });
  return accepted(withTimers(state, { ...event, promises: promised(owed), letter }));
}

const isFor = ({ draft, offered }: Invoice, { invoiceId, currency }: UnpaidInvoice) =>
  currency === draft.currency && !offered.includes(invoiceId);

const offer = ({ id, number }: Invoice, { invoiceId: to }: UnpaidInvoice, amount: number) => ({
  ...{ to, name: 'credited' },
  data: { creditNoteId: id, number, amount },
});

/** Records money that went back, once for ever under the bank's reference; never more than we owe. */
export function recordRefund(state: Invoice, payment: Payment, by: Actor, now: Instant): Decision {
  const { reference: key, on, amount } = payment;
  if (state.owedBack === 0)
    return refused('conflict', 'nothing-owed', 'We owe nothing back on this document.');
  const most = moneyOn(state, state.owedBack);
  if (amount.currency !== most.currency || amount.minor > most.minor)
    return refused('rule', 'more-than-owed', `We owe ${writtenMoney(most)} and no more.`);
  const refusal = movementRefused(state, { key, on }, now);
  if (refusal) return refusal;
  const all = amount.minor === most.minor;
  const kept = all ? settleKey(state, state.dueKey ?? undefined, 'kept') : [];
  const event = happens(
    state,
    'refunded',
    now,
    by,
    { key, on, amount: amount.minor, inTime: !state.missed },
    {
      promises: kept,
      letter: letterOf(state, 'refunded', {
        inTime: !state.missed,
        invoice: factsOf(state, { refund: { amount, on } }),
      }),
    },
  );
  return accepted(withTimers(state, event));
}

/** Not paid back in time: broken, said in writing, and somebody above has it by name. */
export function refundMissed(state: Invoice, dueAt: Instant, { people }: World): EventDraft {
  const handler = whoIsAbove(state, people, dueAt);
  const refund = { amount: moneyOn(state, state.owedBack) };
  return withTimers(
    state,
    happens(
      state,
      'refund-missed',
      dueAt,
      system,
      { handler },
      {
        promises: settleKey(state, state.dueKey ?? undefined, 'broken'),
        letter: letterOf({ ...state, handler }, 'refund-missed', {
          invoice: factsOf(state, { refund }),
          ...(state.due && { due: state.due }),
        }),
      },
    ),
  );
}
