import { type Actor, system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { advisedPayment, sentPayment } from '../payment/advise.ts';
import { type Instruction, instruct } from '../payment/instruct.ts';
import { missedPayment } from '../payment/missed.ts';
import type { Ordering } from '../payment/order.ts';
import { deadlineOfPayment } from '../payment/owe.ts';
import { paymentOf } from '../payment/paying.ts';
import { type ReturnedBecause, returnPayment } from '../payment/returned.ts';
import type { InstalmentStatus } from '../settlement/steps.ts';
import { happens, letterOf, moneyIn, nextSpan } from './draft.ts';
import type { Collection } from './state.ts';

type By = Extract<Actor, { kind: 'staff' }>;
const promise = 'collection.pass-on';

type Order = Pick<Ordering, 'n' | 'sanctions' | 'screened'> & { instruction: Instruction };

/** Passes the client's share on: ordered by another person than who recorded what came in (K05, F 25). */
export function orderPassOn(
  state: Collection,
  { n, sanctions, screened, instruction }: Order,
  by: By,
  now: Instant,
): Decision {
  const decidedBy = state.recoveries.map((recovery) => recovery.by);
  const ordering = { n, sanctions, screened, decidedBy, cleared: 0, by: by.staffId };
  const ordered = instruct(state, ordering, instruction, now);
  if ('refused' in ordered) return ordered;
  const { data, texts } = ordered;
  return accepted({ ...happens(state, 'payment-ordered', now, by, data, { texts }), settle: n });
}

/** Where the settlement of a payment stands: once he is told, nothing is left to do. */
export function passOnStatus(state: Collection, n: number): InstalmentStatus | undefined {
  const status = paymentOf(state, n)?.status;
  if (!status || status === 'owed' || status === 'replaced') return undefined;
  return status === 'advised' ? 'settled' : status;
}

/** The order stands in the bank's file. Told again it changes nothing. */
export function passOnSent(state: Collection, n: number, file: string, now: Instant): Decision {
  const sent = sentPayment(state, n, file, now);
  if (!sent) return accepted();
  const { data, promises, timers } = sent;
  return accepted(happens(state, 'payment-sent', now, system, data, { promises, timers }));
}

/** The client is told that money is on its way. Told again it changes nothing. */
export function passOnAdvised(state: Collection, n: number, now: Instant): Decision {
  const data = advisedPayment(state, n);
  if (!data) return accepted();
  const ending = state.payee?.ending;
  const part = { passedOn: moneyIn(state, data.amount), ...(ending && { ending }) };
  const letter = letterOf({ ...state, due: null }, 'payment-advised', part, { inTime: data.inTime });
  return accepted(happens(state, 'payment-advised', now, system, data, { letter }));
}

/** The bank sent it back: it is owed again, once somebody has called back anew. */
export function passOnReturned(
  state: Collection,
  returned: { n: number; because: ReturnedBecause },
  by: By,
  now: Instant,
): Decision {
  const back = returnPayment(state, returned, promise, now);
  if ('refused' in back) return back;
  const { data, promises, timers } = back;
  return accepted(happens(state, 'payment-returned', now, by, data, { promises, timers }));
}

/** His share was not passed on in time: broken, told, and still owed (K05, L12). */
export function passOnMissed(state: Collection, dueAt: Instant): EventDraft {
  const { payment, promises, timers } = missedPayment(state, dueAt);
  const { n, amount } = payment;
  const due = deadlineOfPayment(state.rules, promise, payment);
  const more: Partial<LetterDraft> = { due, ...nextSpan(state) };
  const letter = letterOf(state, 'payment-missed', { passedOn: moneyIn(state, amount) }, more);
  return happens(state, 'payment-missed', dueAt, system, { n }, { promises, timers, letter });
}
