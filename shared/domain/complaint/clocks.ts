import type { EventDraft } from '../case.ts';
import { type CharterTarget, rulesVersion } from '../charterRules.ts';
import { type CaseRules, calendarOf, dayBack, deadlineOf, type PromisedWord } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import { due } from '../due.ts';
import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import { settleWord } from '../promises.ts';
import { ladder, promiseOf } from './ladder.ts';
import { type Complaint, type ComplaintStep, owesRemedy } from './state.ts';

/** The clock of a step: 48 hours, 48 working hours, another 48, 20 working days (003). */
export function stepDeadline(rules: CaseRules, step: ComplaintStep, from: Instant): Deadline {
  return deadlineOf(rules, promiseOf(step), ladder[step].target, from);
}

/** The country's time for a final response, over the whole case from the first contact (F 9). */
export function finalResponseDeadline(rules: CaseRules, firstContactAt: Instant): Deadline {
  return deadlineOf(rules, 'complaint.final-response', 'finalResponse', firstContactAt);
}

/** The directors' call, from the instant at which the case came to them (F 4). */
export function callDeadline(rules: CaseRules, from: Instant): Deadline {
  return deadlineOf(rules, 'complaint.directors-contact', 'directorsContact', from);
}

/** What the step that missed its time found, from the instant at which the case went on (F 3). */
export function findingsDeadline(rules: CaseRules, from: Instant): Deadline {
  return deadlineOf(rules, 'complaint.findings', 'findings', from);
}

/**
 * The earliest first contact that may still be logged now (F 10): so many days back on the office's
 * calendar, the whole first day included.
 */
export function loggableSince(rules: CaseRules, now: Instant): Instant {
  return dayBack(rules, 'lateLogging', now);
}

/** The earliest closing that one message still reopens now (F 5). */
export function reopenableSince(rules: CaseRules, now: Instant): Instant {
  return dayBack(rules, 'reopenWithin', now);
}

export type WordClock = {
  data: PromisedWord;
  timers: NonNullable<EventDraft['timers']>;
  promises: PromiseChange[];
};

/**
 * The clock of silence (F 7): a task after 16 working hours without a word (five working days with the
 * directors), an honest letter after some more. It runs while it is our turn, from the last word.
 * `seq` is the number of the event that starts it.
 */
export function startWordClock(rules: CaseRules, step: ComplaintStep, from: Instant, seq: number): WordClock {
  const [silence, grace] = ladder[step].silence;
  const { [silence]: span, [grace]: more } = rulesVersion(rules.charter);
  const calendar = calendarOf(rules);
  const asked = due(calendar, 'complaint.progress', from, span);
  const whole = { amount: span.amount + more.amount, unit: span.unit };
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

/**
 * A letter about a missed step is a word too, except where it is about a time before the complaint was logged:
 * then nobody could have written yet.
 */
export function settleWordAt(state: Complaint, at: Instant): PromiseChange[] {
  return settleWord(state, at < state.openedAt ? 'void' : 'kept');
}

const silenceTimers = ['reminder-1', 'reminder-2', 'silence-close'] as const;

/**
 * After an answer it is the client's turn: two reminders, then the case closes (F 5). Not while we owe him a
 * remedy: a complaint stays open until that is done, and his silence counts from then (F 6).
 */
export function startSilence(
  state: Pick<Complaint, 'rules' | 'remedies'>,
  from: Instant,
): Record<(typeof silenceTimers)[number], Instant> | undefined {
  const { rules } = state;
  if (owesRemedy(state)) return undefined;
  const at = (target: CharterTarget) => deadlineOf(rules, 'complaint.silence', target, from).dueAt;
  return {
    'reminder-1': at('firstReminder'),
    'reminder-2': at('secondReminder'),
    'silence-close': at('closeAfterSilence'),
  };
}

/** He has spoken: nothing reminds him any more. */
export const stoppedSilence = { 'reminder-1': null, 'reminder-2': null, 'silence-close': null } as const;
