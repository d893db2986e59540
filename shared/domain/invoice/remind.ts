import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import type { World } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import { atReminder, type Reminder } from '../reminders.ts';
import { factsOf, overdueDays } from './facts.ts';
import { happens, letterOf } from './happens.ts';
import type { Invoice } from './state.ts';
import { withTimers } from './timers.ts';

/** The morning of a reminder: it says what is unpaid and how to pay, and touches no cover (F 29). */
export function remind(state: Invoice, dueAt: Instant, _world: World, now: Instant): EventDraft {
  const { reminder, missed, timers } = atReminder(state.rules, state.reminders, now);
  if (!missed) return reminded(state, reminder, false, dueAt);
  const event = withTimers(state, happens(state, 'reminder-missed', dueAt, system, { reminder }));
  return { ...event, timers: { ...event.timers, ...timers } };
}

/** Days late: only the newest that was missed leaves, once, with the days as they are now. */
export function remindLate(state: Invoice, dueAt: Instant): EventDraft {
  if (!state.missedReminder) throw new Error(`No reminder of ${state.id} was missed`);
  return reminded(state, state.missedReminder, true, dueAt);
}

function reminded(state: Invoice, reminder: Reminder, late: boolean, at: Instant): EventDraft {
  const invoice = factsOf(state, { overdueDays: overdueDays(state, at) });
  const letter = letterOf(state, 'reminded', { invoice, ...(late && { late }) });
  return withTimers(state, happens(state, 'reminded', at, system, { reminder, late }, { letter }));
}
