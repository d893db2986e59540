import type { Actor } from '../actor.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { notQualified } from '../notQualified.ts';
import { type Person, type Role, worksAt } from '../person.ts';
import { settleWord } from '../promises.ts';
import { startWordClock, stoppedWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { barOf } from './independence.ts';
import { ladder } from './ladder.ts';
import { closedAlready, namedIn } from './refusals.ts';
import type { Complaint } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * Hands the complaint to another person of the office; the client is told who it is. It never goes to
 * somebody it is about (F 8).
 */
export function assign(state: Complaint, to: Person | undefined, by: Actor, now: Instant): Decision {
  if (!mayHappen('assigned', state.status)) return closedAlready(state);
  const named = namedIn(state, by);
  if (named) return named;
  if (!to || !worksAt(to, state.office, now)) {
    return refused('rule', 'no-such-person', 'Nobody of that name works for this office now.');
  }
  const roles: readonly Role[] = ladder[state.step].answeredBy;
  if (!roles.includes(to.role)) {
    return refused(
      'rule',
      'cannot-answer',
      `A person with the role ${to.role} cannot answer a complaint in ${state.step}.`,
    );
  }
  const barred = barOf(state, to.staffId);
  if (barred?.because === 'named') {
    return refused('rule', 'named-in-complaint', 'The complaint is about this person.');
  }
  if (barred) {
    return refused('rule', 'not-independent', 'This person had the complaint in an earlier step.');
  }
  const unfit = notQualified(to, 'respondToComplaint', now);
  return unfit ?? accepted(handedTo(state, to.staffId, by, now));
}

function handedTo(state: Complaint, staffId: string, by: Actor, now: Instant) {
  const { word, rules, step, events } = state;
  const clock = word ? startWordClock(rules, step, now, events + 1) : stoppedWordClock;
  return happens(
    state,
    'assigned',
    now,
    by,
    { staffId, ...clock.data },
    {
      timers: clock.timers,
      promises: [...settleWord(state, 'kept'), ...clock.promises],
      letter: letterOf(state, 'assigned', { handler: { staffId } }),
    },
  );
}
