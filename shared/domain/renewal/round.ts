import * as z from 'zod';
import { daysAfter, daysBetween } from '../calendarDate.ts';
import { type CharterTarget, rulesVersion } from '../charterRules.ts';
import { type CaseRules, calendarOf, dateOf, deadlineOf, midnightOf, morningOf } from '../clocks.ts';
import { Deadline } from '../deadline.ts';
import { due } from '../due.ts';
import { type Instant, LocalDate } from '../instant.ts';
import { lastDayBefore, Period, periodAfter } from '../policy/renewalTerms.ts';
import { Reminder, reminderTimer } from '../reminders.ts';
import type { NoticeRules } from './laws.ts';

/** The dates of one period of a policy and of its renewal: all of them hang on the notice date (`charter.md` F 27). */
export const Round = z.strictObject({
  period: Period,
  /** The year for which it renews; null when it ends on its last day. */
  next: Period.nullable(),
  /** The last day for the client's notice; null while late documents keep it open, and where nothing renews. */
  noticeOn: LocalDate.nullable(),
  /** The last day before any lateness of ours moved it. */
  firstNoticeOn: LocalDate.nullable(),
  /** The last day for the documents, for the insurer's notice, and for changed terms. */
  documentsOn: LocalDate.nullable(),
  insurerNoticeOn: LocalDate.nullable(),
  changesOn: LocalDate.nullable(),
  /** When the documents are promised. */
  due: Deadline.nullable(),
  /** What is still to come: reminders to the client, and to our people. */
  reminders: z.array(Reminder),
  chores: z.array(Reminder),
});
export type Round = z.infer<typeof Round>;

const row = ['renewalReminderFirst', 'renewalReminderSecond', 'renewalReminderLast'] as const;

/** How many calendar days a target is. Throws for one in another unit. */
export function daysOf({ charter }: CaseRules, target: CharterTarget): number {
  const { amount, unit } = rulesVersion(charter)[target];
  if (unit !== 'days') throw new Error(`${target} is counted in days, not in ${unit}`);
  return amount;
}

/** The reminders of a last day that are not over. */
export function remindersBefore(rules: CaseRules, lastDay: LocalDate, today: LocalDate): Reminder[] {
  const all = row.map((target) => daysOf(rules, target)).map((days) => before(lastDay, days, `${days}`));
  return all.filter(({ on }) => on >= today);
}

/** The dates of a period as they are on a day; what is over by then is not promised any more. */
export function roundOf(rules: CaseRules, notice: NoticeRules | null, period: Period, now: Instant): Round {
  const today = dateOf(rules, now);
  if (!notice) return ending(rules, period, today);
  const noticeOn = lastDayBefore(period.to, notice.noticeByPolicyholder);
  const documentsOn = daysAfter(noticeOn, -daysOf(rules, 'renewalDocuments'));
  const inTime = documentsOn >= today;
  return {
    ...{ period, next: periodAfter(period.to), documentsOn, firstNoticeOn: noticeOn },
    insurerNoticeOn: lastDayBefore(period.to, notice.noticeByInsurer),
    changesOn: lastDayBefore(period.to, notice.changesNotifiedBy),
    noticeOn: inTime ? noticeOn : null,
    due: inTime ? documentsDue(rules, documentsOn, now) : soon(rules, now),
    reminders: inTime ? remindersBefore(rules, noticeOn, today) : [],
    chores: choresBefore(rules, noticeOn, today),
  };
}

/** It ends on its last day: that is told once ahead. */
function ending(rules: CaseRules, period: Period, today: LocalDate): Round {
  const reminders = remindersBefore(rules, period.to, today).slice(0, 1);
  const none = {
    noticeOn: null,
    firstNoticeOn: null,
    documentsOn: null,
    insurerNoticeOn: null,
    changesOn: null,
  };
  return { period, next: null, ...none, due: null, reminders, chores: [] };
}

function choresBefore(rules: CaseRules, noticeOn: LocalDate, today: LocalDate): Reminder[] {
  const all = [
    before(noticeOn, daysOf(rules, 'renewalPrepare'), 'prepare-renewal'),
    before(noticeOn, daysOf(rules, 'renewalIssue'), 'issue-documents'),
  ];
  return all.filter(({ on }) => on >= today);
}

const before = (lastDay: LocalDate, days: number, name: string): Reminder => ({
  name,
  on: daysAfter(lastDay, -days),
});

function documentsDue(rules: CaseRules, documentsOn: LocalDate, now: Instant): Deadline {
  const amount = daysBetween(dateOf(rules, now), documentsOn);
  return due(calendarOf(rules), 'renewal.documents', now, { amount, unit: 'days' });
}

const soon = (rules: CaseRules, now: Instant) =>
  deadlineOf(rules, 'renewal.documents', 'renewalDocumentsSoon', now);

export type RoundTimers = Record<
  'chore' | 'documents-due' | 'reminder' | 'notice-over' | 'prolong' | 'period-over',
  Instant | null
>;

/** When cover that ends on a day is prolonged: early enough that a schedule that is days late leaves no gap. */
export const prolongBefore = (rules: CaseRules, lastDay: LocalDate): Instant =>
  midnightOf(rules, daysAfter(lastDay, -daysOf(rules, 'renewalCoverMargin')));

/** What a round waits for; `prolong`: before its last day, while nobody knows the last day for notice. */
export function roundTimers(rules: CaseRules, round: Round): RoundTimers {
  const { period, next, noticeOn, reminders, chores } = round;
  const [chore] = chores;
  const after = (day: LocalDate) => midnightOf(rules, daysAfter(day, 1));
  return {
    chore: chore ? morningOf(rules, chore.on) : null,
    'documents-due': round.due?.dueAt ?? null,
    ...reminderTimer(rules, reminders),
    'notice-over': noticeOn && after(noticeOn),
    prolong: next && !noticeOn ? prolongBefore(rules, period.to) : null,
    'period-over': next ? null : after(period.to),
  };
}

/** Nothing more happens by itself. */
export const stopped: RoundTimers & Record<'late-reminder', null> = {
  ...{ chore: null, 'documents-due': null, reminder: null, 'notice-over': null, prolong: null },
  ...{ 'period-over': null, 'late-reminder': null },
};
