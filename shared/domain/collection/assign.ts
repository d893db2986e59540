import type { Actor } from '../actor.ts';
import { mayUse } from '../authority.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { notQualified } from '../notQualified.ts';
import { type Person, worksAt } from '../person.ts';
import { happens } from './draft.ts';
import type { Collection } from './state.ts';

/** Hands the collection to another person of the office who may collect; the client sees who it is. */
export function assign(state: Collection, to: Person | undefined, by: Actor, now: Instant): Decision {
  if (!to || !worksAt(to, state.office, now)) {
    return refused('rule', 'no-such-person', 'Nobody of that name works for this office now.');
  }
  if (!mayUse(to.role, 'proposeCollectionPlan')) {
    return refused('rule', 'cannot-collect', `A person with the role ${to.role} collects nothing.`);
  }
  const unfit = notQualified(to, 'proposeCollectionPlan', now);
  if (unfit) return unfit;
  return accepted(happens(state, 'assigned', now, by, { staffId: to.staffId }));
}
