import { removeTasks } from '../tasks.ts';
import type { DataOf } from './happens.ts';
import { type Invoice, leftOf } from './state.ts';

/** Money, or a credit note, took something off; what was too much is owed back. */
export function received(state: Invoice, data: DataOf<'paid' | 'set-off' | 'credited'>): Invoice {
  const { key, on, amount, applied, source } = data;
  const movement = { key, on, amount, applied, source };
  const over = source === 'credit-note' ? 0 : amount - applied;
  const settled = state.settled + applied;
  const next = { ...state, movements: [...state.movements, movement], settled };
  return withoutReminders({ ...next, owedBack: state.owedBack + over });
}

/** Once nothing is left to pay nobody is reminded. */
function withoutReminders(state: Invoice): Invoice {
  return leftOf(state) > 0 ? state : { ...state, reminders: [], missedReminder: null };
}

/** What an invoice took of this credit note: the rest is offered to another, or owed. */
export function creditUsed(state: Invoice, { used, next, owedBack }: DataOf<'credit-used'>): Invoice {
  const offered = next ? [...state.offered, next] : state.offered;
  return { ...state, settled: state.settled + used, offered, owedBack };
}

export function refunded(state: Invoice, { key, on, amount }: DataOf<'refunded'>): Invoice {
  const owedBack = state.owedBack - amount;
  const next = { ...state, refunds: [...state.refunds, { key, on, amount }], owedBack };
  if (owedBack > 0) return next;
  return removeTasks({ ...next, due: null, dueKey: null }, ['refund', 'refund-late']);
}
