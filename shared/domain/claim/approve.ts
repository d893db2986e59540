import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { assess, sumOf } from './assess.ts';
import { mayApprovePay } from './claimRules.ts';
import { becauseOf, type Known, sanctionsOf } from './decide.ts';
import { anewRefused } from './decideAnew.ts';
import { decidedEvent } from './decided.ts';
import { CalculationSum, type ClaimProposal } from './decision.ts';
import { notDecidable } from './decisionRefusals.ts';
import { happens, moneyIn } from './draft.ts';
import type { Adjuster } from './newDecision.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

export type Approval = { approved: true } | { approved: false; because: string };

/**
 * The second person says yes, and the decision stands; or no, with a reason, and somebody decides anew. He is never
 * the first, and the whole amount is within his own authority.
 */
export function approveClaim(
  claim: Claim,
  approval: Approval,
  { by, role }: Adjuster,
  known: Known,
  now: Instant,
): Decision {
  const { proposal } = claim;
  if (!proposal) return refused('conflict', 'nothing-to-approve', 'Nothing waits for a second person here.');
  const barred = anewRefused(claim, by.staffId) ?? secondPersonRefused(claim, proposal, { by, role }, now);
  if (barred) return barred;
  if (!approval.approved) {
    const texts = { because: approval.because };
    return accepted(happens(claim, 'proposal-refused', now, by, {}, { texts }));
  }
  const changed = changedSince(claim, proposal, known, now);
  if (changed) return changed;
  const { terms, seq } = proposal;
  const taken = { ...terms, by: proposal.by, approvedBy: by.staffId, because: becauseOf(claim) };
  const event = decidedEvent(claim, taken, { actor: by, words: seq }, known, now);
  return 'refused' in event ? event : accepted(event);
}

function secondPersonRefused(
  claim: Claim,
  proposal: ClaimProposal,
  { by, role }: Adjuster,
  now: Instant,
): Refusal | undefined {
  if (proposal.by === by.staffId) {
    return refused('authority', 'second-person', 'Somebody else must approve what you propose.');
  }
  if (mayApprovePay(role, moneyIn(claim, proposal.terms.sum.indemnity), now)) return undefined;
  return refused('authority', 'beyond-authority', `A person with the role ${role} may not approve this.`);
}

/** What was proposed rests on facts: where they come to something else now, somebody decides anew. */
function changedSince(
  claim: Claim,
  { terms }: ClaimProposal,
  known: Known,
  now: Instant,
): Refusal | undefined {
  if (!mayHappen('decided', claim.status)) return notDecidable(claim);
  const assessed = assess(claim, terms, known, now);
  if ('refused' in assessed) return assessed;
  if (written(sumOf(assessed.calculation)) !== written(terms.sum)) {
    return refused(
      'conflict',
      'facts-changed',
      'The calculation comes to something else since this was proposed.',
    );
  }
  const checked = terms.sum.indemnity > 0 ? sanctionsOf(known.buyer) : {};
  if ('refused' in checked) return checked;
  if ((checked.sanctions?.hits ?? 0) <= (terms.sanctions?.hits ?? 0)) return undefined;
  return refused(
    'conflict',
    'sanctions-changed',
    'The sanctions list names more than when this was proposed.',
  );
}

const written = (sum: CalculationSum) => JSON.stringify(CalculationSum.parse(sum));
