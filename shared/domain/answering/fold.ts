import type * as z from 'zod';
import { remembered } from '../improvement/cause.ts';
import type { Instant } from '../instant.ts';
import type { Role } from '../person.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import { withUpload } from '../upload/document.ts';
import type { AnsweringEvent, Opened } from './event.ts';
import type { Answerable } from './state.ts';

/** What a person of ours has to do, and in which role. */
const taskRules = {
  answer: { role: 'handler' },
  /** Nobody answered in time: a senior manager has it now. */
  'answer-late': { role: 'senior-manager' },
  'reach-client': { role: 'handler' },
} as const satisfies Record<string, { role: Role }>;
type TaskName = keyof typeof taskRules;

/** What every such case is as it was opened. */
export function openedAs({ charter, ...data }: z.infer<typeof Opened>): Omit<Answerable, 'kind'> {
  const state = {
    ...data,
    ...{ status: 'open', lastAt: data.receivedAt, events: 0, clientEvents: 0, missed: false },
    rules: { charter, calendar: data.due.calendar },
    ...{ timers: [], promises: [], tasks: [], improvements: [], subject: textRef(1, 'subject') },
  };
  return withTask(state, 'answer', data.due.dueAt, data.openedAt);
}

/** Such a case after one more of the events that all of them have. */
export function foldAnswering<S extends Answerable>(state: S, event: AnsweringEvent, at: Instant): S {
  switch (event.type) {
    case 'answered': {
      const answer = { at, inTime: event.data.inTime };
      return answerOwed({ ...state, status: 'answered', due: null, answer });
    }
    case 'missed': {
      const late = { ...state, ...event.data, missed: true };
      return withTask(answerOwed(late), 'answer-late', event.data.due.dueAt, at);
    }
    case 'assigned':
      return { ...state, handler: { staffId: event.data.staffId } };
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
    case 'document-added':
      return withUpload(state);
    case 'improvement-linked':
    case 'improved':
      return { ...state, improvements: remembered(state.improvements, event.data.improvementId) };
  }
}

/** Nothing has to be answered any more, or somebody else has to. */
export function answerOwed<S extends Pick<Answerable, 'tasks'>>(state: S): S {
  return removeTasks(state, ['answer', 'answer-late']);
}

export function withTask<S extends Pick<Answerable, 'tasks'>>(
  state: S,
  name: TaskName,
  dueAt: Instant,
  since: Instant,
): S {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}
