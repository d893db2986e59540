import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import type { Instant } from '../instant.ts';
import { removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import { type RenewalEvent, RenewalEvent as Schema } from './event.ts';
import { withDates, withDocuments } from './foldDocuments.ts';
import { heard } from './foldTalk.ts';
import type { Renewal } from './state.ts';
import type { TaskName } from './table.ts';
import { withTask } from './tasks.ts';

/** The renewal after one more event; before the first there is none. */
export function foldRenewal(state: Renewal | undefined, happened: EventDraft | CaseEvent): Renewal {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return foldCommon(opened(event.data), happened);
  if (!state) throw new Error(`A renewal cannot begin with ${event.type}`);
  return foldCommon(later(state, event, happened.at), happened);
}

function opened({ charter, calendar, over, ...data }: DataOf<'opened'>): Renewal {
  const state: Renewal = {
    ...data,
    ...{ kind: 'renewal', n: 1, lastAt: data.openedAt, events: 0, clientEvents: 0 },
    ...{ status: over ? 'ended' : 'open', rules: { charter, calendar } },
    ...{ timers: [], promises: [], tasks: [], subject: textRef(1, 'subject'), missed: false },
    due: data.round.due,
  };
  const late = !over && data.round.next && !data.round.noticeOn;
  return late
    ? withTask(state, 'issue-documents', data.round.due?.dueAt ?? data.openedAt, data.openedAt)
    : state;
}

export type Later = Exclude<RenewalEvent, { type: 'opened' }>;
/** What is to be done about a period, over with it. */
const choresOfRound = ['prepare-renewal', 'issue-documents', 'issue-documents-late'] as const;

function later(state: Renewal, event: Later, at: Instant): Renewal {
  switch (event.type) {
    case 'chore-begun':
      return begun(state, event.data, at);
    case 'reminded':
      return { ...withoutReminder(state, event.data), overslept: undefined };
    case 'reminder-missed':
      return { ...withoutReminder(state, event.data), overslept: event.data };
    case 'accepted':
      return { ...quiet(state), status: 'accepted', acceptedAt: at };
    case 'notice-given':
      return {
        ...removeTasks(quiet(withDates(state, event.data)), choresOfRound),
        ...{ status: 'notice-given', given: { by: event.data.by, at }, due: state.question?.due ?? null },
      };
    case 'renewed':
      return renewed(state, event.data);
    case 'ended':
      return { ...removeTasks(quiet(state), choresOfRound), status: 'ended' };
    case 'terms-changed':
      return {
        ...state,
        changes: { seq: state.events + 1, at, terms: event.data.terms, fate: 'sent' },
      };
    case 'terms-delivered':
      return state.changes
        ? { ...removeTasks(state, ['reach-client']), changes: { ...state.changes, fate: 'delivered' } }
        : state;
    case 'prolonged':
      return withDates(state, event.data);
    case 'documents-missed':
    case 'documents-issued':
    case 'documents-delivered':
    case 'documents-undelivered':
      return withDocuments(state, event, at);
    default:
      return heard(state, event, at);
  }
}

function begun(state: Renewal, { name, on }: DataOf<'chore-begun'>, at: Instant): Renewal {
  const chores = state.round.chores.filter((chore) => chore.name !== name || chore.on !== on);
  const next = { ...state, round: { ...state.round, chores } };
  return withTask(next, name as TaskName, state.round.due?.dueAt ?? at, at);
}

function withoutReminder(state: Renewal, { name, on }: { name: string; on: string }): Renewal {
  const reminders = state.round.reminders.filter((one) => one.name !== name || one.on !== on);
  return { ...state, round: { ...state.round, reminders } };
}

/** Nothing more reminds him. */
function quiet(state: Renewal): Renewal {
  return { ...state, overslept: undefined, round: { ...state.round, reminders: [], chores: [] } };
}

/** The next period: only what belongs to the client's questions goes on. */
function renewed(state: Renewal, { n, notice, round }: DataOf<'renewed'>): Renewal {
  const next: Renewal = {
    ...removeTasks(state, choresOfRound),
    ...{ n, notice, round, status: 'open', missed: false, due: state.question?.due ?? round.due },
  };
  for (const over of ['prolongedTo', 'documents', 'changes', 'acceptedAt', 'given', 'overslept'] as const)
    delete next[over];
  return next;
}
