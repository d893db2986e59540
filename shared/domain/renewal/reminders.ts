import { system } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { morningOf } from '../clocks.ts';
import type { World } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import { atReminder, type Reminder } from '../reminders.ts';
import { happens, letterOf } from './draft.ts';
import type { Renewal } from './state.ts';

/** The morning of a reminder has come (F 27). */
export function remind(state: Renewal, dueAt: Instant, _world: World, now: Instant): EventDraft {
  const { reminder, missed, timers } = atReminder(state.rules, state.round.reminders, now);
  if (missed) return happens(state, 'reminder-missed', dueAt, system, reminder, { timers });
  return reminded(state, reminder, false, dueAt, timers);
}

/** The newest that was missed leaves now, once. */
export function remindLate(state: Renewal, dueAt: Instant): EventDraft {
  if (!state.overslept) throw new Error('No reminder was missed');
  return reminded(state, state.overslept, true, dueAt, {});
}

function reminded(
  state: Renewal,
  { name, on }: Reminder,
  late: boolean,
  at: Instant,
  timers: object,
): EventDraft {
  const ends = state.round.next === null;
  const facts = { late, issued: state.documents !== undefined };
  return happens(
    state,
    'reminded',
    at,
    system,
    { name, on, late },
    {
      timers: { ...timers, 'late-reminder': null },
      letter: letterOf(state, 'reminded', facts, { kind: ends ? 'renewal-ending' : 'renewal-reminder' }),
    },
  );
}

/** Our own people are told what to do (F 27). */
export function beginChore(state: Renewal, dueAt: Instant): EventDraft {
  const [chore, next] = state.round.chores;
  if (!chore) throw new Error('No chore is left');
  const timers = { chore: next ? morningOf(state.rules, next.on) : null };
  return happens(state, 'chore-begun', dueAt, system, chore, { timers });
}
