import { type Actor, system } from '../actor.ts';
import { mayUse } from '../authority.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Handler } from '../handler.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { notQualified } from '../notQualified.ts';
import type { OfficeCode } from '../office.ts';
import { type Person, worksAt } from '../person.ts';
import { happens } from './draft.ts';
import type { CreditLimit } from './state.ts';

/** Hands the limit to another person of the office who may decide; the client sees who it is. */
export function assign(state: CreditLimit, to: Person | undefined, by: Actor, now: Instant): Decision {
  if (!to || !worksAt(to, state.office, now)) {
    return refused('rule', 'no-such-person', 'Nobody of that name works for this office now.');
  }
  if (!mayUse(to.role, 'decideCreditLimit')) {
    return refused('rule', 'cannot-decide', `A person with the role ${to.role} decides about no limit.`);
  }
  const unfit = notQualified(to, 'decideCreditLimit', now);
  if (unfit) return unfit;
  return accepted(happens(state, 'assigned', now, by, { staffId: to.staffId }));
}

/** Who takes a request: an underwriter of the office, then of the next one, then a director by name. */
export function underwriterFor(people: readonly Person[], office: OfficeCode, now: Instant): Handler {
  return firstFree(lineOf(people, 'underwriter', office, now), () => false).handler;
}

/** A letter came back: somebody must reach the client another way. */
export function failLetter(state: CreditLimit, letterId: string, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId }));
}
