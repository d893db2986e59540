import { type Actor, system } from '../actor.ts';
import { mayUse } from '../authority.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { type Person, worksAt } from '../person.ts';
import { happens } from './draft.ts';
import type { Declaration } from './state.ts';
import { withTimers } from './timers.ts';

/** Hands the file to another person of the office who may make accounts; the client sees who it is. */
export function assign(state: Declaration, to: Person | undefined, by: Actor, now: Instant): Decision {
  if (!to || !worksAt(to, state.office, now))
    return refused('rule', 'no-such-person', 'Nobody of that name works for this office now.');
  if (!mayUse(to.role, 'makePremiumAccount'))
    return refused(
      'rule',
      'cannot-answer',
      `A person with the role ${to.role} makes no accounts of premium.`,
    );
  return accepted(withTimers(state, happens(state, 'assigned', now, by, { staffId: to.staffId })));
}

/** A letter came back: somebody must reach the client another way. */
export function failLetter(state: Declaration, letterId: string, now: Instant): Decision {
  return accepted(withTimers(state, happens(state, 'letter-failed', now, system, { letterId })));
}
