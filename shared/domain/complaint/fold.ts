import { type CaseEvent, type EventDraft, foldCommon, type Task } from '../case.ts';
import { textRef } from '../letterDraft.ts';
import { type ComplaintEvent, ComplaintEvent as Schema } from './event.ts';
import type { Complaint } from './state.ts';
import { taskRules } from './table.ts';

type Of<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: T }>['data'];
type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The complaint after one more event; before the first there is none. */
export function foldComplaint(state: Complaint | undefined, happened: Happened | CaseEvent): Complaint {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return foldCommon(opened(event.data), happened);
  if (!state) throw new Error(`A complaint cannot begin with ${event.type}`);
  return foldCommon(apply(state, event, happened), happened);
}

function opened(data: Of<'opened'>): Complaint {
  const { due, charter, wordDueAt, wordKey, ...rest } = data;
  return {
    ...rest,
    kind: 'complaint',
    lastAt: data.firstContactAt,
    events: 0,
    clientEvents: 0,
    rules: { charter, calendar: due.calendar },
    timers: [],
    promises: [],
    status: 'open',
    step: 'step1',
    subject: textRef(1, 'subject'),
    due,
    missed: false,
    contacts: { reached: 0, attempts: 0 },
    ...wordOf(data),
    documents: 0,
    tasks: [task('answer', due.dueAt, data.openedAt)],
  };
}

function apply(
  state: Complaint,
  event: Exclude<ComplaintEvent, { type: 'opened' }>,
  happened: Happened,
): Complaint {
  const { at, by } = happened;
  switch (event.type) {
    case 'client-wrote':
      return withTask({ ...state, ...wordOf(event.data) }, task('reply', event.data.wordDueAt ?? at, at));
    case 'staff-wrote':
      return without({ ...state, lastWordAt: at, ...wordOf(event.data) }, 'reply', 'progress', 'silence');
    case 'note-added':
      return state;
    case 'document-added':
      return { ...state, documents: state.documents + 1 };
    case 'assigned':
      return without(
        { ...state, handler: { staffId: event.data.staffId }, lastWordAt: at, ...wordOf(event.data) },
        'progress',
      );
    case 'contact-recorded':
      return contacted(state, event.data.reached);
    case 'answered':
      return answered(state, event.data, at, by.kind === 'staff' ? by.staffId : '');
    case 'accepted':
      return closed(state, 'resolved');
    case 'withdrawn':
      return closed(state, 'cancelled-by-client');
    case 'step-missed':
      return without({ ...state, missed: true, lastWordAt: at, ...wordOf(event.data) }, 'progress');
    case 'progress-asked':
      return withTask(state, task('progress', state.word?.dueAt ?? at, at));
    case 'progress-missed':
      return withTask(
        without({ ...state, lastWordAt: at, ...wordOf(event.data) }, 'progress'),
        task('silence', at, at),
      );
    case 'letter-failed':
      return withTask(state, task('reach-client', at, at));
  }
}

function answered(state: Complaint, data: Of<'answered'>, at: Complaint['lastAt'], by: string): Complaint {
  const answer = { at, by, outcome: data.outcome, inTime: data.inTime };
  const { word: _, ...rest } = { ...state, status: 'answered' as const, answer, lastWordAt: at };
  return without(rest, 'answer', 'reply', 'progress', 'silence');
}

function closed(state: Complaint, status: Complaint['status']): Complaint {
  const { word: _, ...rest } = state;
  return { ...rest, status, due: null, tasks: [] };
}

function wordOf(data: {
  wordDueAt: Complaint['lastAt'] | null;
  wordKey: string | null;
}): Pick<Complaint, 'word'> {
  const { wordDueAt, wordKey } = data;
  return { word: wordDueAt && wordKey ? { key: wordKey, dueAt: wordDueAt } : undefined };
}

/** Whoever spoke with the client has reached him: a letter that came back needs nothing more. */
function contacted(state: Complaint, spoken: boolean): Complaint {
  const { reached, attempts } = state.contacts;
  if (!spoken) return { ...state, contacts: { reached, attempts: attempts + 1 } };
  return without({ ...state, contacts: { reached: reached + 1, attempts } }, 'reach-client');
}

function task(name: keyof typeof taskRules, dueAt: Task['dueAt'], since: Task['since']): Task {
  return { name, role: taskRules[name].role, dueAt, since };
}

function withTask(state: Complaint, added: Task): Complaint {
  return state.tasks.some((known) => known.name === added.name)
    ? state
    : { ...state, tasks: [...state.tasks, added] };
}

function without(state: Complaint, ...names: (keyof typeof taskRules)[]): Complaint {
  return {
    ...state,
    tasks: state.tasks.filter((known) => !names.includes(known.name as keyof typeof taskRules)),
  };
}
