import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import type { World } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import { atReminder } from '../reminders.ts';
import { happens, letterOf } from './draft.ts';
import { basisOf, periodFacts } from './facts.ts';
import { remindersOf } from './reminderRow.ts';
import { undeclared } from './standing.ts';
import type { Declaration, PeriodReminder } from './state.ts';
import { withTimers } from './timers.ts';

/** The morning of a reminder: sent on its day; missed when nobody looked until later (`charter.md` F 28). */
export function remind(state: Declaration, dueAt: Instant, _: World, now: Instant): EventDraft {
  const [next, ...rest] = remindersOf(state);
  if (!next) throw new Error(`No reminder is due at ${dueAt}`);
  const row = [next, ...rest].map(({ on, stage, from }) => ({ name: `${stage} ${from}`, on }));
  const { missed, timers } = atReminder(state.rules, row, now);
  const event = missed
    ? happens(state, 'reminder-missed', dueAt, system, next, { timers })
    : reminderOf(state, [next], dueAt, false);
  return withTimers(state, event);
}

/** What was missed leaves now, once: of each period the newest. */
export function remindLate(state: Declaration, dueAt: Instant): EventDraft {
  return withTimers(state, reminderOf(state, state.late, dueAt, true));
}

function reminderOf(state: Declaration, reminders: PeriodReminder[], at: Instant, late: boolean): EventDraft {
  const periods = undeclared(state).filter(({ from }) => reminders.some((one) => one.from === from));
  const [first] = reminders;
  const basis = basisOf(state, first?.from ?? state.plan.startsOn);
  const facts = { periods: periodFacts(periods, dateOf(state.rules, at)), basis };
  const letter = letterOf(state, 'reminded', { declaration: facts, late });
  return happens(state, 'reminded', at, system, { reminders, late }, { letter });
}
