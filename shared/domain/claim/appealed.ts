import * as z from 'zod';
import { system } from '../actor.ts';
import { AppealOutcome } from '../appeal/outcomes.ts';
import { accepted, type Decision } from '../decision.ts';
import { Instant } from '../instant.ts';
import { assess, sumOf } from './assess.ts';
import { decidedEvent } from './decided.ts';
import type { ClaimTerms } from './decision.ts';
import { type DataOf, happens } from './draft.ts';
import { foldClaim } from './fold.ts';
import type { Beside } from './lossFile.ts';
import { SaidOnAppeal } from './said.ts';
import type { Claim } from './state.ts';
import { again } from './yearChanged.ts';

/** A decided appeal as its signal tells it. */
export const AppealTold = z.strictObject({
  id: z.string(),
  outcome: AppealOutcome,
  decidedAt: Instant,
  newDecision: z.object({ by: z.string(), said: SaidOnAppeal }).optional(),
});
export type AppealTold = z.infer<typeof AppealTold>;

/** An appeal against a decision of this claim was lodged; told twice it is there once. */
export function appealLodged(claim: Claim, appeal: DataOf<'appeal-lodged'>, now: Instant): Decision {
  const known = claim.appeals.find(({ id }) => id === appeal.id);
  if (known && !known.withdrawn) return accepted();
  return accepted(happens(claim, 'appeal-lodged', now, system, appeal));
}

export function appealWithdrawn(claim: Claim, told: DataOf<'appeal-withdrawn'>, now: Instant): Decision {
  return accepted(happens(claim, 'appeal-withdrawn', now, system, told));
}

/**
 * The appeal was decided. Where it changes something the claim is decided anew from what it says, by the same
 * calculation, and the difference is the next payment; it never leaves him with less (F 17, K07).
 */
export function appealDecided(claim: Claim, told: AppealTold, beside: Beside, now: Instant): Decision {
  const { id, outcome, decidedAt, newDecision } = told;
  const event = happens(claim, 'appeal-decided', now, system, { id, outcome, decidedAt });
  const after = foldClaim(claim, event);
  const decision = after.decisions.at(-1);
  if (!newDecision || !decision) return accepted(event);
  const said = { ...decision, ...newDecision.said };
  const assessed = assess(after, said, beside, now);
  if ('refused' in assessed) throw new Error(`${claim.id} was decided and cannot be computed`);
  if (after.paid + assessed.calculation.payable <= after.entitlement) return accepted(event);
  const { approvedBy: _, ...terms } = again(said, sumOf(assessed.calculation));
  const reasons = saidElsewhere(terms.reasons, decision, newDecision.said);
  const taken = { ...terms, reasons, by: newDecision.by, because: 'appeal' as const };
  const changed = decidedEvent(after, taken, { actor: system, words: decision.words }, beside, now);
  if ('refused' in changed) throw new Error(`${claim.id} was decided and cannot be computed`);
  return accepted(event, changed);
}

/** What the appeal holds about a code instead has its words in the letter about the appeal, and none here. */
function saidElsewhere(
  reasons: ClaimTerms['reasons'],
  before: SaidOnAppeal,
  after: SaidOnAppeal,
): ClaimTerms['reasons'] {
  const about = ({ late, exclusions }: SaidOnAppeal, code: string) =>
    JSON.stringify([late.filter(({ what }) => what === code), exclusions.filter((one) => one.code === code)]);
  return reasons.map((reason) =>
    about(before, reason.code) === about(after, reason.code) ? reason : { ...reason, elsewhere: true },
  );
}
