import { calendarVersion } from '../calendar.ts';
import { daysAfter } from '../calendarDate.ts';
import { instantOf, localTime } from '../calendarTime.ts';
import type { EventDraft } from '../case.ts';
import { rulesVersion } from '../charterRules.ts';
import type { Deadline } from '../deadline.ts';
import { due } from '../due.ts';
import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import type { Complaint } from './state.ts';

type Rules = Complaint['rules'];

/** Step 1: 48 clock hours after the first contact (003, Q03). */
export function stepDeadline(rules: Rules, firstContactAt: Instant): Deadline {
  const { complaintStep1 } = rulesVersion(rules.charter);
  return due(calendarOf(rules), 'complaint.step1', firstContactAt, complaintStep1);
}

/**
 * The earliest first contact that may still be logged now (F 10): so many days back on the office's
 * calendar, the whole first day included.
 */
export function loggableSince(rules: Rules, now: Instant): Instant {
  const { amount, unit } = rulesVersion(rules.charter).lateLogging;
  if (unit !== 'days') throw new Error(`Late logging is counted in days, not in ${unit}`);
  const calendar = calendarOf(rules);
  return instantOf(calendar, daysAfter(localTime(calendar, now).date, -amount), '00:00');
}

export type WordClock = {
  data: { wordDueAt: Instant | null; wordKey: string | null };
  timers: NonNullable<EventDraft['timers']>;
  promises: PromiseChange[];
};

/**
 * The clock of silence (F 7): a task after 16 working hours without a word, an honest letter four working
 * hours later. It runs while it is our turn, from the last word.
 * `seq` is the number of the event that starts it.
 */
export function startWordClock(rules: Rules, from: Instant, seq: number): WordClock {
  const { progress, progressGrace } = rulesVersion(rules.charter);
  const calendar = calendarOf(rules);
  const asked = due(calendar, 'complaint.progress', from, progress);
  const whole = { amount: progress.amount + progressGrace.amount, unit: progress.unit };
  const deadline = due(calendar, 'complaint.progress', from, whole);
  const key = `complaint.progress#${seq}`;
  return {
    data: { wordDueAt: deadline.dueAt, wordKey: key },
    timers: { 'progress-asked': asked.dueAt, 'progress-missed': deadline.dueAt },
    promises: [{ change: 'made', key, measure: 'told', deadline }],
  };
}

/** Nothing runs: it is the client's turn, or the case is closed. */
export const stoppedWordClock: WordClock = {
  data: { wordDueAt: null, wordKey: null },
  timers: { 'progress-asked': null, 'progress-missed': null },
  promises: [],
};

/** The running promise of a word, settled. */
export function settleWord(state: Complaint, status: 'kept' | 'broken' | 'void'): PromiseChange[] {
  return state.word ? [{ change: 'settled', key: state.word.key, status }] : [];
}

function calendarOf(rules: Rules) {
  return calendarVersion(rules.calendar.id, rules.calendar.version);
}
