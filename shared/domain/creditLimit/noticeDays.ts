import { daysAfter } from '../calendarDate.ts';
import type { CharterTarget } from '../charterRules.ts';
import { type CaseRules, dateOf, deadlineOf, endOfDay, midnightOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import { noticeOf } from './noticeKinds.ts';
import type { ChangeTerms } from './state.ts';

/** The ledger's key of the promise that a change announced by event `seq` does not come early. */
export const noticeKey = (seq: number) => `limit.notice#${seq}`;

type Terms = Pick<ChangeTerms, 'newAmount' | 'exceptional'>;

/** The promise that nothing changes before the notice is over, counted from the day after `from`. */
export function noticeDeadline(rules: CaseRules, terms: Terms, from: Instant): Deadline | undefined {
  const { promise, notice } = noticeOf(terms);
  return promise && notice ? deadlineOf(rules, promise, notice, from) : undefined;
}

/**
 * The first delivery day that a change may affect when its notice was delivered at `from`: the day after 30
 * calendar days, of which the day after delivery is the first (F 16). Without notice it is the next day.
 */
export function earliestDay(rules: CaseRules, terms: Terms, from: Instant): Instant {
  const last = noticeDeadline(rules, terms, from)?.dueAt ?? from;
  return midnightOf(rules, daysAfter(dateOf(rules, last), 1));
}

/** The day that is announced when nobody names one: time for the letter to arrive is added. */
export function announcedDay(rules: CaseRules, terms: Terms, now: Instant): Instant {
  const earliest = earliestDay(rules, terms, now);
  const { margin } = noticeOf(terms);
  return margin ? dayAfter(rules, margin, earliest) : earliest;
}

/** What was owed before the day is done: the change begins on the second working day after that (F 16). */
export function resumedDay(rules: CaseRules, doneAt: Instant): Instant {
  return dayAfter(rules, 'changeAfterDecision', doneAt);
}

/** An appeal is in time when its ten working days for a decision end before the announced day (F 16). */
export function isLodgedInTime(rules: CaseRules, lodgedAt: Instant, effectiveAt: Instant): boolean {
  return deadlineOf(rules, 'appeal.decision', 'appealBeforeChange', lodgedAt).dueAt < effectiveAt;
}

/** Until when an appeal is in time for the announced day: the last second of a day at the office. */
export function lastAppeal(rules: CaseRules, effectiveAt: Instant): Instant {
  let date = daysAfter(dateOf(rules, effectiveAt), -1);
  while (!isLodgedInTime(rules, endOfDay(rules, date), effectiveAt)) date = daysAfter(date, -1);
  return endOfDay(rules, date);
}

/** The day on which that span ends, from its first instant. */
function dayAfter(rules: CaseRules, target: CharterTarget, from: Instant): Instant {
  return midnightOf(rules, dateOf(rules, deadlineOf(rules, 'limit.change', target, from).dueAt));
}
