import { calendarVersion } from './calendar.ts';
import { daysAfter } from './calendarDate.ts';
import { instantOf, localTime } from './calendarTime.ts';
import type { CaseState, EventDraft } from './case.ts';
import { type CharterTarget, rulesVersion } from './charterRules.ts';
import type { Deadline } from './deadline.ts';
import { due } from './due.ts';
import { type Instant, type LocalDate, plusSeconds } from './instant.ts';
import type { PromiseChange } from './promise.ts';
import { morning } from './sweeps.ts';

export type CaseRules = CaseState['rules'];

/** A deadline of the charter, by the rules and the calendar that the case began with. */
export function deadlineOf(
  rules: CaseRules,
  promise: string,
  target: CharterTarget,
  from: Instant,
): Deadline {
  return due(calendarOf(rules), promise, from, rulesVersion(rules.charter)[target]);
}

/** The first instant of the day so many calendar days back; throws for a target that is not counted in days. */
export function dayBack(rules: CaseRules, target: CharterTarget, now: Instant): Instant {
  const { amount, unit } = rulesVersion(rules.charter)[target];
  if (unit !== 'days') throw new Error(`${target} is counted in days, not in ${unit}`);
  return midnightOf(rules, daysAfter(dateOf(rules, now), -amount));
}

export type DecisionClock = {
  data: { due: Deadline; dueKey: string };
  timers: NonNullable<EventDraft['timers']>;
  promises: PromiseChange[];
};

/** A promise to decide, or to answer, that event number `seq` begins at `from`; `timer` rings when it is missed. */
export function startDecisionClock(
  rules: CaseRules,
  { promise, target, timer }: { promise: string; target: CharterTarget; timer: string },
  from: Instant,
  seq: number,
): DecisionClock {
  const deadline = deadlineOf(rules, promise, target, from);
  const key = `${promise}#${seq}`;
  return {
    data: { due: deadline, dueKey: key },
    timers: { [timer]: deadline.dueAt },
    promises: [{ change: 'made', key, measure: 'decided', deadline }],
  };
}

/** The office calendar that the case was begun with. */
export function calendarOf(rules: CaseRules) {
  return calendarVersion(rules.calendar.id, rules.calendar.version);
}

/** The office's date at an instant. */
export function dateOf(rules: CaseRules, at: Instant): LocalDate {
  return localTime(calendarOf(rules), at).date;
}

/** The first instant of a day at the office. */
export function midnightOf(rules: CaseRules, date: LocalDate): Instant {
  return instantOf(calendarOf(rules), date, '00:00');
}

/** The instant at which something is due that is due on a day. */
export function morningOf(rules: CaseRules, date: LocalDate): Instant {
  return instantOf(calendarOf(rules), date, morning);
}

/** The last instant of a day at the office. */
export function endOfDay(rules: CaseRules, date: LocalDate): Instant {
  return plusSeconds(instantOf(calendarOf(rules), date, '24:00'), -1);
}

/** A promised word that runs after an event, as the event tells it. */
export type PromisedWord = { wordDueAt: Instant | null; wordKey: string | null };

/** The word that is promised now, if any. */
export function wordOf({ wordDueAt, wordKey }: PromisedWord): {
  word: { key: string; dueAt: Instant } | undefined;
} {
  return { word: wordDueAt && wordKey ? { key: wordKey, dueAt: wordDueAt } : undefined };
}
