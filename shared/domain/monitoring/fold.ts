import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { addTask } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import { type Improved, type Monitoring, type MonitoringEvent, MonitoringEvent as Schema } from './state.ts';

/** The case after one more event; before the first there is none. */
export function foldMonitoring(state: Monitoring | undefined, happened: EventDraft | CaseEvent): Monitoring {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return foldCommon(opened(event.data), happened);
  if (!state) throw new Error(`A digest cannot begin with ${event.type}`);
  return foldCommon(later(state, event, happened.at), happened);
}

type Opened = Extract<MonitoringEvent, { type: 'opened' }>;

function opened(data: Opened['data']): Monitoring {
  const none = { timers: [], promises: [], tasks: [], waiting: [] };
  return { ...data, ...none, kind: 'monitoring', lastAt: data.openedAt, events: 0, clientEvents: 0 };
}

function later(state: Monitoring, event: Exclude<MonitoringEvent, Opened>, at: Improved['at']): Monitoring {
  switch (event.type) {
    case 'improved': {
      const { handler, rules, ...buyer } = event.data;
      const newest = { ...buyer, at, name: textRef(state.events + 1, 'name') };
      const others = state.waiting.filter(({ buyerId }) => buyerId !== buyer.buyerId);
      return { ...state, handler, rules, waiting: [...others, newest] };
    }
    case 'digest-sent':
      return { ...state, waiting: [] };
    case 'letter-failed':
      return addTask(state, { name: 'reach-client', role: 'underwriter', dueAt: at, since: at });
  }
}
