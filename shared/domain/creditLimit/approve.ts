import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { noListRefusal } from '../sanctions.ts';
import { cutRefused } from './cut.ts';
import { decidedEvents } from './decide.ts';
import type { KnownBuyer, Underwriter } from './decision.ts';
import { hasEnded, sanctionsOf } from './decisionTerms.ts';
import { happens } from './draft.ts';
import { mayApprove } from './limitRules.ts';
import { mayDecideAnew } from './newDecision.ts';
import { ownDecision, requestOver } from './refusals.ts';
import type { CreditLimit, DecisionTerms, Proposal } from './state.ts';
import { mayHappen } from './table.ts';

export type Approval = { approved: true } | { approved: false; because: string };

/**
 * The second person says yes, and the decision stands; or no, with a reason, and whoever proposed decides
 * anew. He is never the first, and the whole amount is within his own authority.
 */
export function approveDecision(
  state: CreditLimit,
  approval: Approval,
  { by, role }: Underwriter,
  buyer: KnownBuyer,
  now: Instant,
): Decision {
  const { proposal } = state;
  if (!proposal?.terms) return nothingToApprove();
  const barred = secondPersonRefused(state, proposal, { by, role }, proposal.terms.amount, now);
  if (barred) return barred;
  if (!approval.approved) return accepted(refusal(state, approval.because, by, now));
  const changed = changedSince(state, proposal.terms, { people: [proposal.by, by.staffId], buyer }, now);
  if (changed) return changed;
  const taken = { ...proposal.terms, by: proposal.by, approvedBy: by.staffId };
  return accepted(...decidedEvents(state, taken, { actor: by, words: proposal.seq }, now));
}

export function nothingToApprove(): Refusal {
  return refused('conflict', 'nothing-to-approve', 'Nothing waits for a second person here.');
}

/** Why this person cannot be the second one of a proposal about so much, or undefined. */
export function secondPersonRefused(
  { currency }: Pick<CreditLimit, 'currency'>,
  proposal: Proposal,
  { by, role }: Underwriter,
  amount: number,
  now: Instant,
): Refusal | undefined {
  if (proposal.by === by.staffId) {
    return refused('authority', 'second-person', 'Somebody else must approve what you propose.');
  }
  if (mayApprove(role, currency, amount, now)) return undefined;
  return refused('authority', 'beyond-authority', `A person with the role ${role} may not approve this.`);
}

/** The second person said no: it is as if nothing had been proposed, and he says why. */
export function refusal(state: CreditLimit, because: string, by: Underwriter['by'], now: Instant) {
  return happens(state, 'proposal-refused', now, by, {}, { texts: { because } });
}

/** What was proposed rests on facts: where they are others now, somebody decides anew. */
function changedSince(
  state: CreditLimit,
  terms: DecisionTerms,
  { people, buyer }: { people: string[]; buyer: KnownBuyer },
  now: Instant,
): Refusal | undefined {
  if (!mayHappen('decided', state.status)) return requestOver(state);
  if (!people.every((staffId) => mayDecideAnew(state, staffId))) return ownDecision();
  if (terms.grade?.n !== buyer.grade?.n) {
    return refused('conflict', 'grade-changed', 'The buyer has another grade since this was proposed.');
  }
  if (hasEnded(terms, now)) {
    return refused('rule', 'end-in-past', 'The last day of the proposed limit is over.');
  }
  const cut = cutRefused(state, terms, now);
  if (cut || terms.amount === 0) return cut;
  if ('trouble' in buyer.sanctions) return noListRefusal(buyer.sanctions.trouble);
  const hits = sanctionsOf(buyer).sanctions?.hits ?? 0;
  if (hits <= (terms.sanctions?.hits ?? 0)) return undefined;
  return refused(
    'conflict',
    'sanctions-changed',
    'The sanctions list names more than when this was proposed.',
  );
}
