import type { EventDraft } from '../case.ts';
import { midnightOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { reminderTimer } from '../reminders.ts';
import { foldInvoice } from './fold.ts';
import { type Invoice, leftOf } from './state.ts';
import type { InvoiceTimer } from './table.ts';

/** The event with the timers that run after it: they follow from the document alone, but for a late reminder. */
export function withTimers(state: Invoice | undefined, event: EventDraft): EventDraft {
  const after = foldInvoice(state, event);
  const timers: Record<Exclude<InvoiceTimer, 'late-reminder'>, Instant | null> = {
    'refund-due': after.due && !after.missed ? after.due.dueAt : null,
    suspension: suspensionAt(after),
    ...reminderTimer(after.rules, after.reminders),
  };
  const noneLate = after.missedReminder === null && { 'late-reminder': null };
  return { ...event, timers: { ...timers, ...noneLate, ...event.timers } };
}

/** Cover ends with the first moment of the day that was told. */
function suspensionAt({ suspension, rules }: Invoice): Instant | null {
  return suspension?.status === 'announced' ? midnightOf(rules, suspension.from) : null;
}

/** Several events, each with the timers after it. */
export function timed(state: Invoice, events: readonly ((state: Invoice) => EventDraft)[]): EventDraft[] {
  const timedEvents: EventDraft[] = [];
  let current = state;
  for (const make of events) {
    const event = withTimers(current, make(current));
    timedEvents.push(event);
    current = foldInvoice(current, event);
  }
  return timedEvents;
}

export const isUnpaid = (state: Invoice) => leftOf(state) > 0;
