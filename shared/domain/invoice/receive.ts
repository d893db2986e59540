import { type Actor, system } from '../actor.ts';
import { latest } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import { factsOf, moneyOn } from './facts.ts';
import { foldInvoice } from './fold.ts';
import { type DataOf, happens, letterOf } from './happens.ts';
import { owedNow, promised } from './owed.ts';
import { type Invoice, leftOf, type Movement } from './state.ts';
import { ended } from './suspend.ts';
import { timed } from './timers.ts';

/** Money on its way to an invoice: from the bank unless a claim sets it off. */
type Incoming = Pick<Movement, 'key' | 'on' | 'amount'> & { claimId?: string };

/** Takes what is owed, owes back what is too much, and ends a suspension with the last of it. */
export function moneyIn(state: Invoice, incoming: Incoming, by: Actor, now: Instant): EventDraft[] {
  return withEnd(state, (current) => moneyEvent(current, incoming, by, now), incoming.on, now);
}

function moneyEvent(state: Invoice, { claimId, ...incoming }: Incoming, by: Actor, now: Instant): EventDraft {
  const applied = Math.min(incoming.amount, leftOf(state));
  const over = incoming.amount - applied;
  const source = claimId ? ('set-off' as const) : ('bank' as const);
  const owed = owedNow(state, over, now);
  const data = { ...incoming, applied, source, ...owed };
  const event = claimId
    ? happens(state, 'set-off', now, by, { ...data, claimId })
    : happens(state, 'paid', now, by, data);
  const after = foldInvoice(state, event);
  const { on, amount } = incoming;
  const payment = { on, amount: moneyOn(state, amount), source, over: moneyOn(state, over) };
  const due = owed.refundDue ?? state.due;
  return {
    ...event,
    promises: promised(owed),
    letter: letterOf(state, claimId ? 'set-off' : 'paid', {
      invoice: factsOf(after, { payment }),
      ...(over > 0 && due && { due }),
    }),
  };
}

/** A credit note takes off what is still unpaid, and hears how much that was: the rest is paid back there. */
export function credited(
  state: Invoice,
  { creditNoteId, number, amount }: CreditTold,
  now: Instant,
): Decision {
  const applied = Math.min(amount, leftOf(state));
  const on = dateOf(state.rules, now);
  const data: DataOf<'credited'> = {
    ...{ key: creditNoteId, creditNoteId, number, on, amount, applied, source: 'credit-note' },
  };
  const answer = { invoiceId: state.id, used: applied };
  const event = (current: Invoice) =>
    happens(current, 'credited', now, system, data, {
      signals: [{ to: creditNoteId, name: 'credit-used', data: answer }],
    });
  return accepted(...withEnd(state, event, on, now));
}

export type CreditTold = { creditNoteId: string; number: string; amount: number };

/** The event, and the end of a suspension when it leaves nothing unpaid. */
function withEnd(
  state: Invoice,
  event: (state: Invoice) => EventDraft,
  on: LocalDate,
  now: Instant,
): EventDraft[] {
  const after = foldInvoice(state, event(state));
  const settles = leftOf(after) === 0;
  // In parts, it was paid on the day of the last of them, in whatever order they were recorded.
  const paid = after.movements.filter(({ source }) => source !== 'credit-note').map((money) => money.on);
  const end = (current: Invoice) => ended(current, 'settled', system, now, { on: paid.reduce(latest, on) });
  return timed(state, [event, ...(settles && state.suspension ? [end] : [])]);
}

/** A claim's decision took premium off its indemnity (F 23): as good as paid, on that day. */
export function setOff(state: Invoice, { key, claimId, amount }: SetOffTold, now: Instant): Decision {
  const on = dateOf(state.rules, now);
  return accepted(...moneyIn(state, { key, claimId, on, amount }, system, now));
}

export type SetOffTold = { key: string; claimId: string; amount: number };
