import { daysAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import { lastDayOf, type Renewal } from './state.ts';

type StepName =
  | ('documents' | 'changed-terms' | 'insurer-notice' | 'reminder')
  | ('notice' | 'period-ends' | 'renews');

/** One step of the renewal on its day: whose turn it is, and whether it is done or over. */
export type Step = { step: StepName; on: LocalDate; whose: 'insurer' | 'client' | 'nobody'; done: boolean };

/** The renewal step by step, in the order of the days (P03). */
export function planOf(state: Renewal, today: LocalDate): Step[] {
  const { round, documents, acceptedAt, given, status } = state;
  const { documentsOn, changesOn, insurerNoticeOn, noticeOn, next, reminders } = round;
  const decided = acceptedAt !== undefined || given !== undefined || status === 'ended';
  const step = (name: StepName, on: LocalDate | null, whose: Step['whose'], done = false): Step[] =>
    on ? [{ step: name, on, whose, done: done || on < today }] : [];
  const all = [
    ...(given && !documents ? [] : step('documents', documentsOn, 'insurer')).map((owed) => ({
      ...owed,
      // What is owed is not done because its day is over.
      done: documents !== undefined,
    })),
    ...step('changed-terms', changesOn, 'insurer', decided),
    ...step('insurer-notice', insurerNoticeOn, 'insurer', decided),
    ...reminders.flatMap(({ on }) => step('reminder', on, 'insurer', decided)),
    ...step('notice', noticeOn, 'client', decided),
    ...step('period-ends', lastDayOf(state), 'nobody'),
    ...(given || status === 'ended' ? [] : step('renews', next && daysAfter(round.period.to, 1), 'nobody')),
  ];
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
