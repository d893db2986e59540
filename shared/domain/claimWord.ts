import type { EventDraft } from './case.ts';
import { rulesVersion } from './charterRules.ts';
import { type CaseRules, calendarOf, type PromisedWord } from './clocks.ts';
import { due } from './due.ts';
import type { Instant } from './instant.ts';
import type { PromiseChange } from './promise.ts';

export type WordClock = {
  data: PromisedWord;
  timers: NonNullable<EventDraft['timers']>;
  promises: PromiseChange[];
};

/**
 * While it is our turn in a claim or a collection there is a word every five working days, and with the grace
 * in which a person writes first an honest letter that nothing has moved (F 7). `seq`: the event that starts it.
 */
export function startWord(
  rules: CaseRules,
  promise: 'claim.progress' | 'collection.progress',
  from: Instant,
  seq: number,
): WordClock {
  const { claimProgress, claimProgressGrace } = rulesVersion(rules.charter);
  const whole = { ...claimProgress, amount: claimProgress.amount + claimProgressGrace.amount };
  const deadline = due(calendarOf(rules), promise, from, whole);
  const key = `${promise}#${seq}`;
  return {
    data: { wordDueAt: deadline.dueAt, wordKey: key },
    timers: { 'progress-missed': deadline.dueAt },
    promises: [{ change: 'made', key, measure: 'told', deadline }],
  };
}

/** No word is promised: another promise runs, it is the client's turn, or the case is closed. */
export const stoppedWord: WordClock = {
  data: { wordDueAt: null, wordKey: null },
  timers: { 'progress-missed': null },
  promises: [],
};
