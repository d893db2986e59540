import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { type Instant, later } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import { type AppealEvent, type DataOf, AppealEvent as Schema } from './event.ts';
import type { Appeal } from './state.ts';
import { appealRoles } from './table.ts';

type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The appeal after one more event; before the first there is none. */
export function foldAppeal(state: Appeal | undefined, happened: Happened | CaseEvent): Appeal {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'lodged') return foldCommon(lodged(event.data), happened);
  if (!state) throw new Error(`An appeal cannot begin with ${event.type}`);
  return foldCommon(after(state, event, happened.at), happened);
}

function lodged({ charter, due, dueKey, ...data }: DataOf<'lodged'>): Appeal {
  if (!due) throw new Error('An appeal begins with a promise');
  const state: Appeal = {
    ...data,
    ...{
      kind: 'appeal',
      lastAt: data.lodgedAt,
      events: 0,
      clientEvents: 0,
      timers: [],
      promises: [],
      tasks: [],
    },
    rules: { charter, calendar: due.calendar },
    ...{ status: 'lodged', subject: textRef(1, 'subject'), missed: false, due, dueKey: dueKey ?? undefined },
  };
  return withDecision(state, data.openedAt);
}

function after(state: Appeal, event: Exclude<AppealEvent, { type: 'lodged' }>, at: Instant): Appeal {
  switch (event.type) {
    case 'lodged-again': {
      const { charter: _, dueKey, ...data } = event.data;
      const again = {
        ...state,
        ...data,
        dueKey: dueKey ?? undefined,
        status: 'lodged' as const,
        missed: false,
      };
      return withDecision(again, at);
    }
    case 'missed': {
      const { handler, due, dueKey } = event.data;
      const next = { ...state, handler, due, dueKey: dueKey ?? undefined, missed: true };
      return withDecision(removeTasks(next, ['decide-appeal']), at);
    }
    case 'client-wrote':
      return addTask(state, { name: 'reply', role: roleOf(state), dueAt: state.due?.dueAt ?? at, since: at });
    case 'staff-wrote':
      return removeTasks(state, ['reply']);
    case 'decided':
      return {
        ...closed(state),
        status: 'decided',
        outcome: event.data.outcome,
        newDecision: event.data.newDecision,
      };
    case 'withdrawn':
      return { ...closed(state), status: 'cancelled-by-client' };
    case 'letter-failed':
      return addTask(state, { name: 'reach-client', role: roleOf(state), dueAt: at, since: at });
  }
}

function withDecision(state: Appeal, since: Instant): Appeal {
  const dueAt = later(state.due?.dueAt ?? since, since);
  return addTask(state, { name: 'decide-appeal', role: roleOf(state), dueAt, since });
}

const roleOf = ({ missed }: Appeal) => (missed ? appealRoles.above : appealRoles.first);

function closed(state: Appeal): Appeal {
  return { ...state, due: null, dueKey: undefined, tasks: [] };
}
