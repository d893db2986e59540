import { type Actor, system } from '../actor.ts';
import { claimWorkers } from '../authority.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Handler } from '../handler.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { notQualified } from '../notQualified.ts';
import type { OfficeCode } from '../office.ts';
import { type Person, worksAt } from '../person.ts';
import { happens } from './draft.ts';
import type { Claim } from './state.ts';

/** Hands the claim to another person of the office who may work on claims; the client sees who it is. */
export function assign(state: Claim, to: Person | undefined, by: Actor, now: Instant): Decision {
  if (!to || !worksAt(to, state.office, now)) {
    return refused('rule', 'no-such-person', 'Nobody of that name works for this office now.');
  }
  if (!claimWorkers.includes(to.role)) {
    return refused('rule', 'cannot-decide', `A person with the role ${to.role} decides about no claim.`);
  }
  const unfit = notQualified(to, 'decideClaim', now);
  if (unfit) return unfit;
  return accepted(happens(state, 'assigned', now, by, { staffId: to.staffId }));
}

/** Who takes a claim: whoever handles claims at the office, then at the next one, then a director by name. */
export function adjusterFor(people: readonly Person[], office: OfficeCode, now: Instant): Handler {
  return firstFree(lineOf(people, 'claims', office, now), () => false).handler;
}

/** A letter came back: somebody must reach the client another way. */
export function failLetter(state: Claim, letterId: string, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId }));
}
