import { system } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { assess, sumOf } from './assess.ts';
import { decidedEvent } from './decided.ts';
import type { CalculationSum, ClaimDecision, ClaimTerms } from './decision.ts';
import { happens } from './draft.ts';
import type { Beside } from './lossFile.ts';
import { outcomeOf } from './outcomeFit.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';
import { toldNext } from './yearNews.ts';
import { placeOf } from './yearPlace.ts';

/**
 * Another claim of the insurance year uses more or less of it: where that leaves more for this one, the difference
 * is decided and owed; where it leaves less, nothing is taken back without a decision. The next later claim hears of
 * it in turn (F 24).
 */
export function yearChanged(claim: Claim, beside: Beside, now: Instant): Decision {
  const decision = claim.decisions.at(-1);
  if (decision && mayHappen('decided', claim.status)) {
    const assessed = assess(claim, decision, beside, now);
    if ('refused' in assessed) throw new Error(`${claim.id} was decided and cannot be computed`);
    if (claim.paid + assessed.calculation.payable > claim.entitlement) {
      const taken = { ...again(decision, sumOf(assessed.calculation)), because: 'policy-year' as const };
      const event = decidedEvent(claim, taken, { actor: system, words: decision.words }, beside, now);
      if ('refused' in event) throw new Error(`${claim.id} was decided and cannot be computed`);
      return accepted(event);
    }
  }
  const signals = toldNext(beside.year, placeOf(claim));
  return accepted(happens(claim, 'year-checked', now, system, {}, { signals }));
}

/** The same decision with other figures: the reasons that still apply stay, in the words that they had. */
export function again(
  { outcome: _, sum: __, reasons, ...rest }: ClaimDecision,
  sum: CalculationSum,
): ClaimTerms & Pick<ClaimDecision, 'by' | 'approvedBy'> {
  const { n: _n, seq: _seq, words: _words, at: _at, because: _because, appealUntil: _until, ...terms } = rest;
  return { ...terms, sum, outcome: outcomeOf(sum), reasons: applying(reasons, sum) };
}

function applying(
  reasons: ClaimTerms['reasons'],
  { excluded, reasonCode }: CalculationSum,
): ClaimTerms['reasons'] {
  const codes = new Set<string>([...excluded.map(({ code }) => code), ...(reasonCode ? [reasonCode] : [])]);
  const placed = reasons.map((reason, i) => ({ place: i, ...reason }));
  const still = placed.filter(({ code, disclosure }) => codes.has(code) && disclosure !== 'internal');
  return still.length > 0 ? still : placed;
}
