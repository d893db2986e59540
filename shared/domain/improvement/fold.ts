import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { house } from '../house.ts';
import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import { type ImprovementEvent, ImprovementEvent as Schema } from './event.ts';
import type { Improvement } from './state.ts';
import { taskRules } from './table.ts';
import { wordName } from './words.ts';

type DataOf<T extends ImprovementEvent['type']> = Extract<ImprovementEvent, { type: T }>['data'];
type Later = Exclude<ImprovementEvent, { type: 'recorded' }>;

/** The improvement after one more event; before the first there is none. */
export function foldImprovement(
  state: Improvement | undefined,
  happened: EventDraft | CaseEvent,
): Improvement {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'recorded') return foldCommon(recorded(event.data), happened);
  if (!state) throw new Error(`An improvement cannot begin with ${event.type}`);
  return foldCommon(later(state, event, happened.at), happened);
}

function recorded({ owner, charter, ...data }: DataOf<'recorded'>): Improvement {
  const first = data.locales[0] ?? data.locale;
  const state: Improvement = {
    ...data,
    ...{ kind: 'improvement', clientId: house, status: 'planned', missed: false },
    ...{ lastAt: data.openedAt, events: 0, clientEvents: 0, timers: [], promises: [], tasks: [] },
    rules: { charter, calendar: data.due.calendar },
    ...{ handler: { staffId: owner }, subject: textRef(1, wordName('change', first)) },
  };
  return withTask(state, 'improve', data.due.dueAt, data.openedAt);
}

function later(state: Improvement, event: Later, at: Instant): Improvement {
  switch (event.type) {
    case 'planned-anew': {
      const { owner, ...clock } = event.data;
      const planned = { ...state, ...clock, handler: { staffId: owner }, missed: false };
      return withTask(unburdened(planned), 'improve', clock.due.dueAt, at);
    }
    case 'done': {
      const done = { at, seq: state.events + 1, after: event.data.after };
      return unburdened({ ...state, status: 'done', due: null, done });
    }
    case 'dropped':
      return unburdened({ ...state, status: 'dropped', due: null });
    case 'missed':
      return withTask(unburdened({ ...state, missed: true }), 'improve-late', at, at);
  }
}

function unburdened(state: Improvement): Improvement {
  return removeTasks(state, Object.keys(taskRules));
}

function withTask(
  state: Improvement,
  name: keyof typeof taskRules,
  dueAt: Instant,
  since: Instant,
): Improvement {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}
