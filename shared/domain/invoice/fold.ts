import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import { InvoiceEvent } from './event.ts';
import { creditUsed, received, refunded } from './foldMoney.ts';
import type { DataOf } from './happens.ts';
import type { Invoice } from './state.ts';
import { statusOf } from './status.ts';
import { type TaskName, taskRules } from './table.ts';

type Happened = Pick<EventDraft, 'type' | 'at' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The document after one more event; before the first there is none. */
export function foldInvoice(state: Invoice | undefined, happened: Happened | CaseEvent): Invoice {
  const event = InvoiceEvent.parse({ type: happened.type, data: happened.data });
  if (event.type === 'issued') return foldCommon(issued(event.data), happened);
  if (!state) throw new Error(`An invoice cannot begin with ${event.type}`);
  const next = later(state, event, happened.at);
  return foldCommon({ ...next, status: statusOf(next) }, happened);
}

function issued({ charter, calendar, ...data }: DataOf<'issued'>): Invoice {
  return {
    ...data,
    ...{ kind: 'invoice', status: 'open', lastAt: data.openedAt, events: 0, clientEvents: 0 },
    ...{ rules: { charter, calendar }, timers: [], promises: [], tasks: [], subject: textRef(1, 'subject') },
    ...{ settled: 0, owedBack: 0, movements: [], refunds: [] },
    offered: data.draft.document === 'credit-note' ? [data.draft.credits] : [],
    ...{ due: null, dueKey: null, refundsPromised: 0, missed: false },
    ...{ missedReminder: null, reminded: null, suspension: null, suspendedUntil: null },
  };
}

type Later = Exclude<InvoiceEvent, { type: 'issued' }>;

function later(state: Invoice, event: Later, at: Instant): Invoice {
  switch (event.type) {
    case 'paid':
    case 'set-off':
      return owing(received(state, event.data), event.data, at);
    case 'credited':
      return received(state, event.data);
    case 'credit-used':
      return owing(creditUsed(state, event.data), event.data, at);
    case 'refunded':
      return refunded(state, event.data);
    case 'refund-missed':
      return withTask({ ...state, missed: true, handler: event.data.handler }, 'refund-late', at, at);
    case 'reminder-missed':
      return { ...state, reminders: state.reminders.slice(1), missedReminder: event.data.reminder };
    case 'reminded':
      return reminded(state, event.data);
    case 'client-wrote':
      return withTask(state, 'reply', at, at);
    case 'staff-wrote':
      return removeTasks(state, ['reply', 'reach-client']);
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
    default:
      return suspended(state, event, at);
  }
}

type OfSuspension = Extract<
  Later,
  { type: 'suspension-announced' | 'notice-delivered' | 'suspended' | 'suspension-ended' }
>;

function suspended(state: Invoice, event: OfSuspension, at: Instant): Invoice {
  if (event.type === 'suspension-announced') {
    const { from, noticeDays } = event.data;
    return { ...state, suspension: { seq: state.events + 1, at, from, noticeDays, status: 'announced' } };
  }
  if (event.type === 'suspension-ended')
    return { ...state, suspension: null, suspendedUntil: event.data.until };
  if (!state.suspension) throw new Error(`${event.type} before a suspension`);
  const change =
    event.type === 'suspended' ? { status: 'in-force' as const } : { deliveredOn: event.data.on };
  return { ...state, suspension: { ...state.suspension, ...change } };
}

function reminded(state: Invoice, { reminder, late }: DataOf<'reminded'>): Invoice {
  const reminders = late ? state.reminders : state.reminders.slice(1);
  return { ...state, reminders, reminded: reminder, missedReminder: null };
}

/** What is owed back is a task until it has gone. */
function owing(
  state: Invoice,
  owed: { refundDue: Invoice['due']; refundKey: string | null },
  at: Instant,
): Invoice {
  if (!owed.refundDue) return state;
  const promised = { due: owed.refundDue, dueKey: owed.refundKey };
  const refundsPromised = state.refundsPromised + 1;
  return withTask({ ...state, ...promised, refundsPromised }, 'refund', owed.refundDue.dueAt, at);
}

function withTask(state: Invoice, name: TaskName, dueAt: Instant, since: Instant): Invoice {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}
