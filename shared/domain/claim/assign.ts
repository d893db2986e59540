import { type Actor, system } from '../actor.ts';
import { claimWorkers } from '../debtAuthority.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Handler } from '../handler.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { notQualified } from '../notQualified.ts';
import type { OfficeCode } from '../office.ts';
import { type Person, worksAt } from '../person.ts';
import { warnedFrom } from './complete.ts';
import { happens } from './draft.ts';
import { missingOf } from './missing.ts';
import type { Claim } from './state.ts';
import { isOpen } from './table.ts';

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

/**
 * A letter came back, which event number `seq` brought: somebody must reach the client another way. If it was a
 * warning that papers are missing he is warned again (K01).
 */
export function failLetter(
  state: Claim,
  { letterId, seq }: { letterId: string; seq?: number | undefined },
  now: Instant,
): Decision {
  const { count, sent = [] } = state.warnings;
  if (seq === undefined || !sent.includes(seq))
    return accepted(happens(state, 'letter-failed', now, system, { letterId }));
  const again = isOpen(state) && missingOf(state).length > 0;
  const timers = again ? warnedFrom({ ...state, warnings: { count: count - 1 } }, now) : {};
  return accepted(happens(state, 'letter-failed', now, system, { letterId, warning: seq }, { timers }));
}
