import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import { type DataRequestEvent, DataRequestEvent as Schema } from './event.ts';
import type { Addressee, DataRequest } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

/** The request after one more event; before the first there is none. */
export function foldDataRequest(
  state: DataRequest | undefined,
  happened: EventDraft | CaseEvent,
): DataRequest {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return foldCommon(opened(event.data), happened);
  if (!state) throw new Error(`A request about personal data cannot begin with ${event.type}`);
  return foldCommon(later(state, event, happened.at), happened);
}

function opened({ charter, due, channel: _, addressed, ...data }: DataOf<'opened'>): DataRequest {
  const addressee = addresseeOf(addressed);
  const state: DataRequest = {
    ...data,
    ...{ kind: 'data-request', status: 'open', lastAt: data.openedAt, events: 0, clientEvents: 0 },
    rules: { charter, calendar: due.calendar },
    ...{ timers: [], promises: [], tasks: [], subject: textRef(1, 'subject'), due },
    ...{ extended: false, missed: false, ordered: false, ...(addressee && { addressee }) },
  };
  return data.request === 'erasure' ? withTask(state, 'decide-erasure', due.dueAt, data.openedAt) : state;
}

/** Where the opening keeps the words of a person who is no client. */
export function addresseeOf(addressed: DataOf<'opened'>['addressed']): Addressee | undefined {
  if (addressed === 'client') return undefined;
  const name = textRef(1, 'name');
  return addressed === 'person' ? { name, address: textRef(1, 'address') } : { name };
}

type Later = Exclude<DataRequestEvent, { type: 'opened' }>;

function later(state: DataRequest, event: Later, at: Instant): DataRequest {
  switch (event.type) {
    case 'ordered':
      return removeTasks({ ...state, ordered: true }, ['decide-erasure']);
    case 'extended': {
      const longer = { ...state, due: event.data.due, extended: true };
      const tasks = state.tasks.map((task) => ({ ...task, dueAt: event.data.due.dueAt }));
      return { ...longer, tasks };
    }
    case 'exported': {
      const { inTime: _, ...made } = event.data;
      return closed({ ...state, export: { at, ...made } }, 'answered');
    }
    case 'erased': {
      const { inTime: _, ...done } = event.data;
      return closed({ ...state, erasure: { at, ...done } }, done.outcome === 'none' ? 'refused' : 'answered');
    }
    case 'refused':
      return closed(state, 'refused');
    case 'withdrawn':
      return closed(state, 'withdrawn');
    case 'missed': {
      const late = { ...state, missed: true, handler: event.data.handler };
      return withTask(removeTasks(late, ['decide-erasure']), 'answer-late', at, at);
    }
    case 'export-ended':
      return state;
    case 'letter-failed':
      return withTask(state, 'reach-person', at, at);
  }
}

function closed(state: DataRequest, status: DataRequest['status']): DataRequest {
  const done = removeTasks(state, ['decide-erasure', 'answer-late']);
  return { ...done, status, due: null, ordered: false };
}

function withTask(state: DataRequest, name: TaskName, dueAt: Instant, since: Instant): DataRequest {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}
