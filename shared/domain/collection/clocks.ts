import type { EventDraft } from '../case.ts';
import { startWord, stoppedWord, type WordClock } from '../claimWord.ts';
import { type CaseRules, deadlineOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import { type Instant, later } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import { settleWord } from '../promises.ts';
import type { Collection } from './state.ts';

export type Clock = {
  data: { due: Deadline | null; dueKey: string | null };
  timers: NonNullable<EventDraft['timers']>;
  promises: PromiseChange[];
};

/** A plan is promised from `from` on, by event number `seq` (K04). */
export function startPlan(rules: CaseRules, from: Instant, seq: number): Clock {
  const deadline = deadlineOf(rules, 'collection.plan', 'collectionPlan', from);
  const key = `collection.plan#${seq}`;
  return {
    data: { due: deadline, dueKey: key },
    timers: { 'plan-due': deadline.dueAt },
    promises: [{ change: 'made', key, measure: 'decided', deadline }],
  };
}

/** No plan is promised any more. */
export const stoppedPlan: Clock = {
  data: { due: null, dueKey: null },
  timers: { 'plan-due': null },
  promises: [],
};

/** The end of his time to answer a plan: then only what is amicable goes on (F 21). */
export function consentEnd(rules: CaseRules, from: Instant): Instant {
  return deadlineOf(rules, 'collection.consent', 'collectionConsent', from).dueAt;
}

type Told = Pick<Collection, 'rules' | 'word' | 'events' | 'lastAt'>;

/** We told him something, and it is our turn now: the word is kept, and the next one promised. */
export function nextWord(state: Told, now: Instant): WordClock {
  const at = later(now, state.lastAt);
  const { promises, ...clock } = startWord(state.rules, 'collection.progress', at, state.events + 1);
  return { ...clock, promises: [...settleWord(state, 'kept'), ...promises] };
}

/** We told him something, and no word is promised any more. */
export function lastWord(state: Told): WordClock {
  return { ...stoppedWord, promises: settleWord(state, 'kept') };
}

/** We told him something that leaves whose turn it is as it was. */
export function wordAgain(state: Told, now: Instant): WordClock {
  return state.word ? nextWord(state, now) : stoppedWord;
}
