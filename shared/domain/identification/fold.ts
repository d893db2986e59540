import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import { type IdentificationEvent, IdentificationEvent as Schema } from './event.ts';
import type { Identification } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

/** The request after one more event; before the first there is none. */
export function foldIdentification(
  state: Identification | undefined,
  happened: EventDraft | CaseEvent,
): Identification {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return foldCommon(opened(event.data), happened);
  if (!state) throw new Error(`A request to find a buyer cannot begin with ${event.type}`);
  return foldCommon(later(state, event, happened.at), happened);
}

function opened({ charter, due, ...data }: DataOf<'opened'>): Identification {
  const state: Identification = {
    ...data,
    ...{ kind: 'identification', status: 'open', lastAt: data.openedAt, events: 0, clientEvents: 0 },
    rules: { charter, calendar: due.calendar },
    ...{ timers: [], promises: [], tasks: [], subject: textRef(1, 'subject'), due, missed: false },
  };
  return withTask(state, 'identify', due.dueAt, data.openedAt);
}

type Later = Exclude<IdentificationEvent, { type: 'opened' }>;

function later(state: Identification, event: Later, at: Instant): Identification {
  switch (event.type) {
    case 'answered': {
      const answer = { at, buyerId: event.data.buyerId };
      return removeTasks({ ...state, status: 'answered', due: null, answer }, ['identify', 'identify-late']);
    }
    case 'missed': {
      const late = { ...state, missed: true, handler: event.data.handler };
      return withTask(removeTasks(late, ['identify']), 'identify-late', at, at);
    }
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
  }
}

function withTask(state: Identification, name: TaskName, dueAt: Instant, since: Instant): Identification {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}
