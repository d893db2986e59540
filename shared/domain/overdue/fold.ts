import { localTime } from '../calendarTime.ts';
import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { calendarOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import { OverdueEvent } from './event.ts';
import { claimEnded, claimed, collectionEnded, handedOver } from './foldElsewhere.ts';
import { received } from './foldReceipt.ts';
import type { Asked, Overdue, OverdueStatus } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

export type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The file after one more event; before the first there is none. */
export function foldOverdue(state: Overdue | undefined, happened: Happened | CaseEvent): Overdue {
  const event = OverdueEvent.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return settled(foldCommon(opened(event.data, happened), happened));
  if (!state) throw new Error(`An overdue file cannot begin with ${event.type}`);
  return settled(foldCommon(foldEvent(state, event, happened), happened));
}

/** The file that the first report opens. */
function opened(data: DataOf<'opened'>, { at }: Happened): Overdue {
  const { id, reference, clientId, office, locale, openedAt, policyId, buyerId, currency, charter } = data;
  const identity = { id, reference, clientId, office, locale, openedAt, policyId, buyerId, currency };
  const state: Overdue = {
    ...{ kind: 'overdue', ...identity, subject: textRef(1, 'subject'), status: 'open' },
    ...{ lastAt: at, events: 0, clientEvents: 0, timers: [], promises: [], tasks: [] },
    rules: { charter, calendar: data.calendar },
    ...{ handler: data.handler, due: null, missed: false, duties: data.duties, invoices: [], receipts: [] },
    ...{
      asked: [],
      askedSoFar: 0,
      pastStops: [],
      nearTold: {},
      gradeShown: data.gradeShown,
      gradeTold: 0,
      ended: [],
    },
  };
  return reported(state, data, at);
}

type LaterEvent = Exclude<OverdueEvent, { type: 'opened' }>;

function foldEvent(state: Overdue, event: LaterEvent, { at }: Happened): Overdue {
  switch (event.type) {
    case 'reported':
      return reported(state, event.data, at);
    case 'received':
      return received(state, event.data, at);
    case 'extended':
      return extended(state, event.data);
    case 'extension-asked':
      return { ...state, asked: [...state.asked, { ...event.data, at }], askedSoFar: event.data.n };
    case 'extension-answered':
      return answered(state, event.data);
    case 'answer-missed':
      return { ...state, handler: event.data.handler };
    case 'duty-near':
      return { ...state, nearTold: { ...state.nearTold, [event.data.duty]: event.data.by } };
    case 'handed-over':
      return handedOver(state, event.data, localTime(calendarOf(state.rules), at).date);
    case 'collection-ended':
      return collectionEnded(state, event.data);
    case 'claimed':
      return claimed(state, event.data);
    case 'claim-ended':
      return claimEnded(state, event.data);
    case 'grade-changed':
      return { ...state, gradeTold: event.data.n };
    case 'client-wrote':
      return withTask(state, 'reply', at, at);
    case 'staff-wrote':
      return removeTasks(state, ['reply']);
    case 'assigned':
      return removeTasks({ ...state, handler: { staffId: event.data.staffId } }, ['reach-client']);
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
  }
}

function reported(state: Overdue, data: DataOf<'reported'>, at: Instant): Overdue {
  const added = data.invoices.map((invoice) => ({ ...invoice, reportedAt: at, received: 0 }));
  const { duties, handler, charter, gradeShown } = data;
  const rules = { ...state.rules, charter };
  return { ...state, rules, duties, handler, gradeShown, invoices: [...state.invoices, ...added] };
}

function extended(state: Overdue, { invoices, until }: Pick<Asked, 'invoices' | 'until'>): Overdue {
  const later = state.invoices.map((invoice) =>
    invoices.includes(invoice.number) ? { ...invoice, extendedTo: until } : invoice,
  );
  return { ...state, invoices: later };
}

function answered(state: Overdue, { n, granted }: DataOf<'extension-answered'>): Overdue {
  const about = state.asked.find((asked) => asked.n === n);
  const next = { ...state, asked: state.asked.filter((asked) => asked.n !== n) };
  return granted && about ? extended(next, about) : next;
}

function withTask(state: Overdue, name: TaskName, dueAt: Instant, since: Instant): Overdue {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}

/** What follows from everything else: the status, the promise that is due next, and whose turn it is. */
function settled(state: Overdue): Overdue {
  const running = state.promises.filter(({ status }) => status === 'running').map(({ key }) => key);
  const late = state.asked.filter(({ dueKey }) => !running.includes(dueKey));
  const due = firstDue(state.asked.filter(({ dueKey }) => running.includes(dueKey)));
  const kept = state.promises.filter(({ key }) => state.asked.some(({ dueKey }) => dueKey === key));
  const next = { ...state, status: statusOf(state), due, missed: late.length > 0, promises: kept };
  return withAnswerTask(next, firstDue(late)?.dueAt);
}

const firstDue = (asked: readonly Asked[]): Deadline | null =>
  asked.map(({ due }) => due).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0] ?? null;

function statusOf({ invoices, claimId, collectionId }: Overdue): OverdueStatus {
  if (invoices.length === 0) return 'paid';
  if (claimId !== undefined || invoices.every((invoice) => invoice.claimId !== undefined)) return 'claimed';
  return collectionId === undefined ? 'open' : 'in-collection';
}

/** An answer is to be given for as long as one is owed; one that is late is a senior manager's. */
function withAnswerTask(state: Overdue, lateSince: Instant | undefined): Overdue {
  const since = state.asked[0]?.at;
  const next = removeTasks(state, ['answer-extension', 'answer-late']);
  const at = state.lastAt;
  const late = lateSince ? withTask(next, 'answer-late', lateSince, lateSince) : next;
  return state.due ? withTask(late, 'answer-extension', state.due.dueAt, since ?? at) : late;
}
