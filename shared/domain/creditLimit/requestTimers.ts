import { system } from '../actor.ts';
import type { World } from '../elapse.ts';
import { whoIsAbove } from '../independence.ts';
import { type Instant, later } from '../instant.ts';
import { settleKey, settleWord } from '../promises.ts';
import type { OnTimer } from './changeTimers.ts';
import { clockAfter, startWord, stoppedWord, type WordClock } from './clocks.ts';
import { happens, letterOf, nextIs } from './draft.ts';
import { ownTurn } from './hearing.ts';
import type { CreditLimit } from './state.ts';

/** What passed deadlines of a request do, each as of its due instant. */
export const requestTimers = {
  'comment-until': commentTimeEnded,
  'decision-due': decisionMissed,
  'progress-missed': progressMissed,
} as const satisfies Record<string, OnTimer>;

/** He said nothing in his time: the decision follows within two working days of its end (F 12). */
function commentTimeEnded(state: CreditLimit, dueAt: Instant) {
  const { data, timers, promises } = ownTurn(state, dueAt);
  return happens(state, 'comment-time-ended', dueAt, system, data, { timers, promises });
}

/**
 * No decision in time: the promise is broken, the client is told in writing, and a senior manager has the
 * case by name. The decision is still owed, and a word every two working days until it comes (L03).
 */
function decisionMissed(state: CreditLimit, dueAt: Instant, { people }: World) {
  const handler = whoIsAbove(state, people, dueAt);
  const late = state.owed.filter(({ due }) => due.dueAt <= dueAt);
  const clock = clockAfter(
    state,
    late.flatMap(({ key }) => settleKey(state, key, 'broken')),
  );
  const word = wordAfter(state, clock.data.dueKey !== null, dueAt);
  return happens(
    state,
    'decision-missed',
    dueAt,
    system,
    { handler, ...clock.data, due: clock.data.due ?? state.due, ...word.data },
    {
      timers: { ...clock.timers, ...word.timers },
      promises: [...clock.promises, ...word.promises],
      letter: letterOf({ ...state, handler }, 'decision-missed', {
        ...(word.data.wordDueAt && nextIs(state, 'limitProgress')),
      }),
    },
  );
}

/** A word is promised where no decision is any more and it is our turn. */
function wordAfter(state: CreditLimit, promised: boolean, at: Instant): WordClock {
  if (promised || state.status === 'information-requested') return stoppedWord;
  return startWord(state.rules, later(at, state.lastAt), state.events + 1);
}

/** Nothing has moved for two working days: a letter says so, and the next word is promised. */
function progressMissed(state: CreditLimit, dueAt: Instant) {
  const { data, timers, promises } = startWord(state.rules, later(dueAt, state.lastAt), state.events + 1);
  return happens(state, 'progress-missed', dueAt, system, data, {
    timers,
    promises: [...settleWord(state, 'broken'), ...promises],
    letter: letterOf(state, 'progress-missed', {
      lastWordAt: state.lastWordAt ?? state.request.at,
      ...nextIs(state, 'limitProgress'),
    }),
  });
}
