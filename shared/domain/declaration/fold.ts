import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import { DeclarationEvent } from './event.ts';
import { billed, declared, reminded } from './foldYear.ts';
import { insuranceYearOf, settled } from './settled.ts';
import type { Declaration } from './state.ts';
import { taskRules } from './table.ts';

export type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The file after one more event; before the first there is none. */
export function foldDeclaration(state: Declaration | undefined, happened: Happened | CaseEvent): Declaration {
  const event = DeclarationEvent.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return settled(foldCommon(opened(event.data), happened));
  if (!state) throw new Error(`A file of declarations cannot begin with ${event.type}`);
  return settled(foldCommon(foldEvent(state, event, happened), happened));
}

function opened({ charter, calendar, plan, ...data }: DataOf<'opened'>): Declaration {
  const rules = { charter, calendar };
  return {
    ...{ kind: 'declaration', ...data, rules, subject: textRef(1, 'subject'), status: 'running' },
    ...{ lastAt: data.openedAt, events: 0, clientEvents: 0, timers: [], promises: [], tasks: [] },
    ...{ due: null, missed: false, plan, years: [], late: [] },
    closedBefore: insuranceYearOf(plan, rules, data.openedAt).from,
  };
}

type LaterEvent = Exclude<DeclarationEvent, { type: 'opened' }>;

function foldEvent(state: Declaration, event: LaterEvent, { at }: Happened): Declaration {
  switch (event.type) {
    case 'policy-changed':
      return { ...state, plan: event.data.plan };
    case 'reminded':
      return reminded(state, event.data.reminders, []);
    case 'reminder-missed':
      return reminded(state, [event.data], [event.data]);
    case 'declared':
      return declared(state, event.data, { estimated: false, inTime: event.data.inTime, at });
    case 'corrected':
    case 'estimated':
      return declared(state, event.data, { estimated: event.type === 'estimated', at });
    case 'advance-due':
      return { ...state, advanceAsked: event.data.on };
    case 'billed':
      return billed(state, event.data);
    case 'account-missed':
      return { ...state, handler: event.data.handler };
    case 'assigned':
      return removeTasks({ ...state, handler: { staffId: event.data.staffId } }, ['reach-client']);
    case 'letter-failed': {
      const { role } = taskRules['reach-client'];
      return addTask(state, { name: 'reach-client', role, dueAt: at, since: at });
    }
  }
}
