import { system } from '../actor.ts';
import { deadlineOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { happens, letterOf } from './draft.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * A complaint about a decision was upheld: an authorised person who had no hand in it decides anew within five
 * working days (F 8). Where nothing was decided there is nothing to decide anew; this promise takes the place of one
 * that ran.
 */
export function newDecisionOwed(
  claim: Claim,
  { complaintId }: { complaintId: string },
  now: Instant,
  { people }: World,
): Decision {
  if (claim.decisions.length === 0 || !mayHappen('new-decision-owed', claim.status)) return accepted();
  const line = lineOf(people, 'senior-manager', claim.office, now);
  const { handler } = firstFree(line, (staffId) => claim.touched.includes(staffId));
  const due = deadlineOf(claim.rules, 'claim.new-decision', 'newDecision', now);
  const dueKey = `claim.new-decision#${claim.events + 1}`;
  return accepted(
    happens(
      claim,
      'new-decision-owed',
      now,
      system,
      { complaintId, handler, due, dueKey },
      {
        timers: { 'decision-due': due.dueAt },
        promises: [
          ...settleKey(claim, claim.dueKey, 'void'),
          { change: 'made', key: dueKey, measure: 'decided', deadline: due },
        ],
        letter: letterOf({ ...claim, handler, due }, 'new-decision-owed'),
      },
    ),
  );
}

/** Whoever took or approved a decision does not take the one that is owed instead of it (F 8). */
export function anewRefused({ anew, decisions }: Claim, staffId: string): Refusal | undefined {
  const took = decisions.some(({ by, approvedBy }) => by === staffId || approvedBy === staffId);
  if (!anew || !took) return undefined;
  const because = 'A complaint about your decision was upheld: somebody else decides anew.';
  return refused('authority', 'second-person', because);
}
