import { calendarVersion } from './calendar.ts';
import { instantOf, localTime } from './calendarTime.ts';
import type { CaseState } from './case.ts';
import { type CharterTarget, rulesVersion } from './charterRules.ts';
import type { Deadline } from './deadline.ts';
import { due } from './due.ts';
import { type Instant, type LocalDate, plusSeconds } from './instant.ts';
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
