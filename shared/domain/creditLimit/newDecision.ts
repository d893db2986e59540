import { system } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { World } from '../elapse.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { clockAfter, startClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import type { CreditLimit } from './state.ts';

/**
 * A complaint about a decision was upheld: an authorised person who had no hand in it decides anew within
 * five working days (F 8). Where nothing was decided there is nothing to decide anew. An earlier promise of a decision that runs already stays the first one due.
 */
export function newDecisionOwed(
  state: CreditLimit,
  { complaintId }: { complaintId: string },
  now: Instant,
  { people }: World,
): Decision {
  if (state.decisions.length === 0) return accepted();
  const line = lineOf(people, 'senior-manager', state.office, now);
  const { handler } = firstFree(line, (staffId) => state.touched.includes(staffId));
  const clock = startClock(state.rules, 'limit.new-decision', { from: now, seq: state.events + 1 });
  const { data, timers } = clockAfter(state, clock.promises);
  return accepted(
    happens(
      state,
      'new-decision-owed',
      now,
      system,
      { complaintId, handler, ...data },
      {
        timers,
        promises: clock.promises,
        letter: letterOf({ ...state, handler, due: clock.data.due }, 'new-decision-owed'),
      },
    ),
  );
}

/** Whoever took or approved a decision or a change does not take the one that is owed instead of it (F 8). */
export function mayDecideAnew({ tasks, decisions, change }: CreditLimit, staffId: string): boolean {
  const owed = tasks.some(({ name }) => name === 'decide-anew');
  const taken = [...decisions, ...(change ? [change] : [])];
  return !owed || !taken.some(({ by, approvedBy }) => by === staffId || approvedBy === staffId);
}
