import type { ClaimAppealed } from '../appeal/state.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Claim } from './state.ts';

/**
 * What an appeal about a claim is against: its newest decision, for six months, later with new facts; whoever had a
 * hand in it is barred (F 17, K07). The time to go to court is another matter.
 */
export function appealableClaim(
  claim: Claim,
  reachedAt: Instant,
  newFacts: boolean,
): ClaimAppealed | Refusal {
  const { id: caseId, currency, touched, decisions } = claim;
  const decision = decisions.at(-1);
  if (!decision) return refused('rule', 'nothing-decided', 'Nothing has been decided about this claim yet.');
  const { n, at, sum, appealUntil } = decision;
  if (reachedAt > appealUntil && !newFacts) {
    return refused(
      'rule',
      'appeal-window-over',
      `This decision could be appealed until ${appealUntil}.`,
      'With new facts you can still appeal: say which.',
    );
  }
  return {
    ...{ type: 'claim', against: 'decision', caseId, currency, barred: touched },
    ...{ n, decidedAt: at, from: at, amount: sum.indemnity, wanted: Math.max(sum.debt, sum.indemnity) },
    ...(newFacts && { newFacts }),
  };
}
