import { type Actor, system } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { World } from '../elapse.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { settleAll, settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { startClock } from './clock.ts';
import { happens, letterOf } from './draft.ts';
import { closedAlready, notIndependent } from './refusals.ts';
import type { Appeal } from './state.ts';
import { appealRoles, mayHappen } from './table.ts';

export function clientWrites(state: Appeal, text: string, by: Actor, now: Instant): Decision {
  if (!mayHappen('client-wrote', state.status)) return closedAlready(state);
  return accepted(happens(state, 'client-wrote', now, by, {}, { texts: { text } }));
}

/** Whoever had a part in the decision does not speak for us here. */
export function staffWrites(state: Appeal, text: string, by: Actor, now: Instant): Decision {
  if (!mayHappen('staff-wrote', state.status)) return closedAlready(state);
  if (by.kind === 'staff' && state.about.barred.includes(by.staffId)) return notIndependent();
  const letter = letterOf(state, 'staff-wrote', { text: textRef(state.events + 1, 'text') });
  return accepted(happens(state, 'staff-wrote', now, by, {}, { texts: { text }, letter }));
}

/** The client takes his appeal back: the decision stands, and he may appeal it again while it does (F 17). */
export function withdraw(state: Appeal, because: string | undefined, by: Actor, now: Instant): Decision {
  if (!mayHappen('withdrawn', state.status)) return closedAlready(state);
  const { id, about } = state;
  return accepted(
    happens(
      state,
      'withdrawn',
      now,
      by,
      {},
      {
        ...(because && { texts: { because } }),
        timers: { 'decision-due': null },
        promises: settleAll(state, 'void'),
        letter: letterOf({ ...state, due: null }, 'withdrawn'),
        signals: [{ to: about.caseId, name: 'appeal-withdrawn', data: { id, at: now } }],
      },
    ),
  );
}

export function failLetter(state: Appeal, letterId: string, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId }));
}

/**
 * Nobody decided in time: broken, told, and a director by name has it, with a time of his own; when that
 * passes too, the same again until it is decided (L13).
 */
export function decisionMissed(state: Appeal, dueAt: Instant, { people }: World) {
  const line = lineOf(people, appealRoles.above, state.office, dueAt);
  const { handler } = firstFree(line, (staffId) => state.about.barred.includes(staffId));
  const clock = startClock(state.rules, 'appeal.decision-late', dueAt, state.events + 1);
  return happens(
    state,
    'missed',
    dueAt,
    system,
    { handler, ...clock.data },
    {
      timers: clock.timers,
      promises: [...settleKey(state, state.dueKey, 'broken'), ...clock.promises],
      letter: letterOf({ ...state, handler }, 'missed', { nextDue: clock.data.due }),
    },
  );
}
