import { daysAfter } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { type CharterTarget, rulesVersion } from '../charterRules.ts';
import { type CaseRules, dateOf, deadlineOf, midnightOf, type PromisedWord } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import type { SettledStatus } from '../promises.ts';
import type { OwedDecision } from './request.ts';
import type { CreditLimit } from './state.ts';

/** The promises that a decision keeps, by the ledger's name, and how long each has (F 12, F 8). */
export const decisionPromises = {
  'limit.decision': 'limitDecision',
  'limit.decision-after-comment': 'limitAfterComment',
  'limit.final-decision': 'limitInterim',
  'limit.new-decision': 'newDecision',
} as const satisfies Record<string, CharterTarget>;
export type DecisionPromise = keyof typeof decisionPromises;

export type Clock = {
  data: { due: Deadline | null; dueKey: string | null };
  timers: NonNullable<EventDraft['timers']>;
  promises: PromiseChange[];
};

/** A promise of a decision begins at `from` with event number `seq`. */
export function startClock(
  rules: CaseRules,
  promise: DecisionPromise,
  { from, seq }: { from: Instant; seq: number },
): Clock {
  const deadline = deadlineOf(rules, promise, decisionPromises[promise], from);
  const key = `${promise}#${seq}`;
  return {
    data: { due: deadline, dueKey: key },
    timers: { 'decision-due': deadline.dueAt },
    promises: [{ change: 'made', key, measure: 'decided', deadline }],
  };
}

/** No decision is owed any more. */
export const stoppedClock: Clock = {
  data: { due: null, dueKey: null },
  timers: { 'decision-due': null, 'comment-until': null },
  promises: [],
};

/** The promises of a decision that run after these changes. */
export function owedAfter(owed: readonly OwedDecision[], changes: readonly PromiseChange[]): OwedDecision[] {
  return changes.reduce<OwedDecision[]>(
    (known, change) => {
      if (change.change === 'settled') return known.filter(({ key }) => key !== change.key);
      const { key, deadline } = change;
      return deadline.promise in decisionPromises ? known.concat({ key, due: deadline }) : known;
    },
    [...owed],
  );
}

/** After these changes the promise that is due first counts, if any runs. */
export function clockAfter(state: Pick<CreditLimit, 'owed'>, promises: PromiseChange[]): Clock {
  const [first] = owedAfter(state.owed, promises).sort((a, b) => (a.due.dueAt < b.due.dueAt ? -1 : 1));
  return {
    data: { due: first?.due ?? null, dueKey: first?.key ?? null },
    timers: { 'decision-due': first?.due.dueAt ?? null },
    promises,
  };
}

/** Every promise of a decision that still runs, settled alike. */
export function settleDecisions({ owed }: Pick<CreditLimit, 'owed'>, status: SettledStatus): PromiseChange[] {
  return owed.map(({ key }) => ({ change: 'settled', key, status }));
}

export type WordClock = { data: PromisedWord } & Pick<Clock, 'timers' | 'promises'>;

/** A decision that is late is not silent: a word every two working days (L03). */
export function startWord(rules: CaseRules, from: Instant, seq: number): WordClock {
  const deadline = deadlineOf(rules, 'limit.progress', 'limitProgress', from);
  const key = `limit.progress#${seq}`;
  return {
    data: { wordDueAt: deadline.dueAt, wordKey: key },
    timers: { 'progress-missed': deadline.dueAt },
    promises: [{ change: 'made', key, measure: 'told', deadline }],
  };
}

/** No word is promised: the decision's own clock runs, it is the client's turn, or it is decided. */
export const stoppedWord: WordClock = {
  data: { wordDueAt: null, wordKey: null },
  timers: { 'progress-missed': null },
  promises: [],
};

/** The timers of a cover that ends: announced so many days ahead, where there is so much time (F 18). */
export function expiryTimers(
  rules: CaseRules,
  until: Instant | undefined,
  now: Instant,
): Record<'expiry-ahead' | 'expiry', Instant | null> {
  if (!until) return { 'expiry-ahead': null, expiry: null };
  const { amount, unit } = rulesVersion(rules.charter).limitExpiryAhead;
  if (unit !== 'days') throw new Error(`limitExpiryAhead is counted in days, not in ${unit}`);
  const ahead = midnightOf(rules, daysAfter(dateOf(rules, until), -amount));
  return { 'expiry-ahead': ahead > now ? ahead : null, expiry: until };
}
