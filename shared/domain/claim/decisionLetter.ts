import { dateOf } from '../clocks.ts';
import { reasonRefs } from '../creditLimit/reasons.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { outsideRoutesOf } from '../offices.ts';
import type { OwedPayment } from '../payment/event.ts';
import { deadlineOfPayment } from '../payment/owe.ts';
import { textRef } from '../textRef.ts';
import type { Assessed } from './assess.ts';
import { calculationLines } from './calculationFacts.ts';
import type { ClaimDecision } from './decision.ts';
import { type ClaimPart, letterOf, moneyIn, nextIs } from './draft.ts';
import type { Claim } from './state.ts';

/** What the letter looks at: the decision as it is taken, and what it makes payable. */
type Told = Omit<ClaimDecision, 'n' | 'seq' | 'at'> & { owed: OwedPayment[]; inTime: boolean | null };

/** So many invoices one letter lists. */
const mostExcluded = 50;

/**
 * The decision in writing: what it comes to and why, with the clause for whatever is not paid, when the money
 * comes, and how to appeal, for six months, which shortens no time to go to court (K06, K07, K11, F 17).
 */
export function decisionLetter(
  claim: Claim,
  told: Told,
  { calculation }: Assessed,
  now: Instant,
): LetterDraft {
  const reasons = reasonRefs(told.reasons, told.words);
  const [first] = told.owed;
  const explained = told.because === 'decided' || told.because === 'dispute-resolved';
  return letterOf({ ...claim, due: null }, 'decided', {
    ...(explained && told.explained && { text: textRef(told.words, 'explanation') }),
    ...(reasons.length > 0 && { reasons }),
    ...(told.inTime !== null && { inTime: told.inTime }),
    ...(first && { nextDue: deadlineOfPayment(claim.rules, 'claim.payment', first) }),
    ...nextIs(claim, 'appealDecision'),
    ...(told.outcome !== 'paid' && { outsideRoutes: outsideRoutesOf(claim.office, now) }),
    claim: { decision: decisionPart(claim, told, calculation, first) },
  });
}

function decisionPart(
  claim: Claim,
  told: Told,
  calculation: Assessed['calculation'],
  first: OwedPayment | undefined,
): NonNullable<ClaimPart['decision']> {
  const { outcome, because, dateOfLoss, sum, appealUntil } = told;
  const before = claim.decisions.at(-1)?.sum.indemnity;
  return {
    ...{ outcome, because, dateOfLoss, appealUntil },
    ...{ indemnity: moneyIn(claim, sum.indemnity), retained: moneyIn(claim, sum.retained) },
    ...(before !== undefined && { before: moneyIn(claim, before) }),
    ...(sum.reasonCode && { reasonCode: sum.reasonCode }),
    lines: calculationLines(calculation),
    excluded: sum.excluded
      .slice(0, mostExcluded)
      .map(({ amount, ...rest }) => ({ ...rest, amount: moneyIn(claim, amount) })),
    ...(first && { payableOn: dateOf(claim.rules, first.payableAt) }),
  };
}
