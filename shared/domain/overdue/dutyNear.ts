import { system } from '../actor.ts';
import { daysAfter } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { happens, letterOf } from './draft.ts';
import { unpaidIn } from './invoice.ts';
import type { Overdue } from './state.ts';
import { daysAhead, type ToldDuty, untold, withTimers } from './timers.ts';

/** The last day of a duty comes near, and nobody did it: told in writing (K01). */
export function dutyNear(duty: ToldDuty) {
  return (state: Overdue, dueAt: Instant): EventDraft => {
    const by = daysAfter(dateOf(state.rules, dueAt), daysAhead(state));
    const near = untold(state, duty).find((step) => step.by === by);
    if (!near) throw new Error(`No last day to ${duty} on ${by}`);
    const overdue = { near, unpaid: unpaidIn(state.invoices), count: state.invoices.length };
    const event = happens(
      state,
      'duty-near',
      dueAt,
      system,
      { duty, by },
      { letter: letterOf(state, 'duty-near', { overdue }) },
    );
    return withTimers(state, event);
  };
}
