import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { World } from '../elapse.ts';
import { whoIsAbove } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { settleKey, settleWord } from '../promises.ts';
import { nextWord } from './clocks.ts';
import { consentEnded } from './consent.ts';
import { happens, letterOf, nextSpan } from './draft.ts';
import { passOnMissed } from './passOn.ts';
import type { Collection } from './state.ts';
import type { CollectionTimer } from './table.ts';

type OnTimer = (state: Collection, dueAt: Instant, world: World) => EventDraft;

/** What passed deadlines of a collection do, each as of its due instant. */
export const collectionTimers = {
  'consent-until': consentEnded,
  'plan-due': planMissed,
  'payment-missed': passOnMissed,
  'progress-missed': progressMissed,
} as const satisfies Record<CollectionTimer, OnTimer>;

/**
 * No plan in time: the promise is broken, the client is told in writing, and a senior manager has the case by
 * name. The plan is still owed, and a word until it comes.
 */
function planMissed(state: Collection, dueAt: Instant, { people }: World): EventDraft {
  const handler = whoIsAbove(state, people, dueAt);
  const word = nextWord(state, dueAt);
  return happens(
    state,
    'plan-missed',
    dueAt,
    system,
    { handler, due: state.due, dueKey: null, ...word.data },
    {
      timers: { 'plan-due': null, ...word.timers },
      promises: [...settleKey(state, state.dueKey, 'broken'), ...word.promises],
      letter: letterOf({ ...state, handler }, 'plan-missed', {}, nextSpan(state)),
    },
  );
}

/** Nothing has moved: a letter says so, and the next word is promised (F 7). */
function progressMissed(state: Collection, dueAt: Instant): EventDraft {
  const { data, timers, promises } = nextWord({ ...state, word: undefined }, dueAt);
  return happens(state, 'progress-missed', dueAt, system, data, {
    timers,
    promises: [...settleWord(state, 'broken'), ...promises],
    letter: letterOf(
      state,
      'progress-missed',
      {},
      { lastWordAt: state.lastWordAt ?? state.mandatedAt, ...nextSpan(state) },
    ),
  });
}
