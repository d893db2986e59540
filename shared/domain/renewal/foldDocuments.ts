import { daysAfter } from '../calendarDate.ts';
import { dateOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { removeTasks } from '../tasks.ts';
import type { RenewalEvent } from './event.ts';
import { remindersBefore } from './round.ts';
import type { Renewal } from './state.ts';
import { withTask } from './tasks.ts';

type Documents = Extract<RenewalEvent, { type: `documents-${string}` }>;

/** The renewal after something happened to its documents. */
export function withDocuments(state: Renewal, event: Documents, at: Instant): Renewal {
  switch (event.type) {
    case 'documents-missed': {
      const late = { ...removeTasks(state, ['prepare-renewal', 'issue-documents']), missed: true, due: null };
      const open = withDates({ ...late, handler: event.data.handler }, { noticeOn: null });
      return withTask(open, 'issue-documents-late', at, at);
    }
    case 'documents-issued': {
      const { late } = event.data;
      const documents = { seq: state.events + 1, issuedAt: at, late, fate: 'sent' as const };
      const done = removeTasks(state, ['prepare-renewal', 'issue-documents', 'issue-documents-late']);
      const next: Renewal = { ...done, status: 'documents-issued', documents };
      return withDates({ ...next, due: state.question?.due ?? null }, event.data, at);
    }
    case 'documents-delivered': {
      const documents = state.documents && { ...state.documents, fate: 'delivered' as const };
      return withDates({ ...removeTasks(state, ['reach-client']), documents }, event.data, at);
    }
    case 'documents-undelivered':
      return withTask(withDates(state, event.data), 'reach-client', at, at);
  }
}

/** Other dates: the last day for notice, with its reminders from tomorrow on, and the last insured day. */
export function withDates(
  state: Renewal,
  {
    noticeOn = state.round.noticeOn,
    prolongedTo,
  }: { noticeOn?: Renewal['round']['noticeOn']; prolongedTo?: Renewal['prolongedTo'] },
  at?: Instant,
): Renewal {
  const moved = noticeOn !== state.round.noticeOn;
  const reminders =
    noticeOn && at && moved
      ? remindersBefore(state.rules, noticeOn, daysAfter(dateOf(state.rules, at), 1))
      : undefined;
  const kept = noticeOn ? state.round.reminders : [];
  return {
    ...state,
    ...(prolongedTo && { prolongedTo }),
    round: { ...state.round, noticeOn, reminders: reminders ?? kept },
  };
}
