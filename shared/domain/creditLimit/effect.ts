import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { type Instant, later } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { aboutCover, appealBefore, canAppeal } from './coverLetter.ts';
import { happens, moneyIn, nextIs } from './draft.ts';
import { hindranceOf, runningChange } from './hindrance.ts';
import { noticeKey } from './noticeDays.ts';
import { type Hindrance, noticeOf } from './noticeKinds.ts';
import type { Change, CreditLimit } from './state.ts';

/** The announced day has come: the change takes effect, unless something still stands in the way (F 13, F 16). */
export function changeDue(state: CreditLimit, dueAt: Instant): EventDraft {
  const change = runningChange(state);
  if (!change) throw new Error('The day of no change has come');
  const because = hindranceOf(state, change);
  return because ? held(state, change, because, dueAt) : effective(state, change, dueAt);
}

/** The day passes: what was insured stays insured, and the letter says what the change waits for. */
export function held(state: CreditLimit, change: Change, because: Hindrance, at: Instant): EventDraft {
  const { amount = 0 } = state.cover ?? {};
  const limit = { amount: moneyIn(state, amount), announcedFor: change.effectiveAt, because };
  return happens(
    state,
    'change-held',
    at,
    system,
    { because },
    {
      timers: { 'change-effective': null },
      letter: aboutCover(state, 'change-held', { limit }),
    },
  );
}

function effective(state: CreditLimit, change: Change, at: Instant): EventDraft {
  const { effectiveAt, newAmount, bindingOrders } = change;
  const { letters } = noticeOf(change);
  const limit = {
    amount: moneyIn(state, newAmount),
    previous: moneyIn(state, state.cover?.amount ?? 0),
    ...{ effectiveAt, bindingOrders, canAppeal: canAppeal(state, change) },
  };
  return happens(
    state,
    'change-effective',
    at,
    system,
    { effectiveAt },
    {
      timers: { 'change-effective': null, ...(newAmount === 0 && { 'expiry-ahead': null, expiry: null }) },
      promises: settleKey(state, noticeKey(change.seq), 'kept'),
      ...(letters.effective && {
        letter: aboutCover(state, 'change-effective', {
          kind: letters.effective,
          limit,
          ...nextIs(state, 'appealDecision'),
        }),
      }),
    },
  );
}

/** Why the day of a change is another one now. */
export type Moved = 'late-delivery' | 'comment-answered' | 'appeal-decided';

/** Another day, or another amount, told in writing. */
export function moved(
  state: CreditLimit,
  change: Change,
  to: { effectiveAt: Instant; newAmount?: number },
  because: Moved,
  at: Instant,
): EventDraft {
  const { effectiveAt, newAmount = change.newAmount } = to;
  const limit = {
    amount: moneyIn(state, newAmount),
    previous: moneyIn(state, state.cover?.amount ?? 0),
    ...{ effectiveAt, announcedFor: change.effectiveAt, because, canAppeal: canAppeal(state, change) },
    ...appealBefore(state, change, effectiveAt, at),
  };
  return happens(
    state,
    'change-moved',
    at,
    system,
    { effectiveAt, newAmount },
    {
      timers: { 'change-effective': effectiveAt },
      letter: aboutCover(state, 'change-moved', { limit }),
    },
  );
}

/** A day that is not before any of these. */
export function latestOf(first: Instant, ...others: Instant[]): Instant {
  return others.reduce(later, first);
}
