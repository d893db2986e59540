import { type Refusal, refused } from '../decision.ts';
import { writtenMoney } from '../money.ts';
import type { CalculationSum } from './decision.ts';
import type { ClaimOutcome } from './outcomes.ts';
import type { Claim } from './state.ts';

/**
 * The word for what the calculation comes to: paid when the client bears nothing but the share that his policy
 * leaves him, declined when nothing is paid, and partial between them (K06).
 */
export function outcomeOf({ indemnity, uninsured, suspended, reasonCode }: CalculationSum): ClaimOutcome {
  if (indemnity === 0) return 'declined';
  return uninsured > 0 || suspended > 0 || reasonCode ? 'partial' : 'paid';
}

/** An outcome that the figures do not bear out is refused, with the figures. */
export function outcomeRefused(
  { currency }: Pick<Claim, 'currency'>,
  outcome: ClaimOutcome,
  sum: CalculationSum,
): Refusal | undefined {
  const fits = outcomeOf(sum);
  if (outcome === fits) return undefined;
  const [indemnity, debt, uninsured] = [sum.indemnity, sum.debt, sum.uninsured + sum.suspended].map((minor) =>
    writtenMoney({ minor, currency }),
  );
  const because = `Of ${debt} the calculation pays ${indemnity}, and ${uninsured} are not insured or disputed: that is ${fits}.`;
  return refused('rule', 'outcome-does-not-fit', because, 'Read the calculation of the claim.');
}
