import type { EventDraft } from '../case.ts';
import { midnightOf } from '../clocks.ts';
import { accepted, type Decision, type Reason } from '../decision.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { Person } from '../person.ts';
import { announcement } from './announcement.ts';
import { type Approval, nothingToApprove, refusal, secondPersonRefused } from './approve.ts';
import { changeBarred, changeRefused } from './changeRules.ts';
import type { BindingOrders } from './coverTerms.ts';
import { approverRefused, needsOf } from './decide.ts';
import type { Underwriter } from './decision.ts';
import { happens } from './draft.ts';
import { mayGrant } from './limitRules.ts';
import { announcedDay, earliestDay } from './noticeDays.ts';
import { reasonCodes, reasonTexts } from './reasons.ts';
import { proposalWaits } from './refusals.ts';
import type { ChangeTerms, CreditLimit } from './state.ts';

/** A reduction or withdrawal as a person of ours words it. */
export type NewChange = {
  /** Minor units; nothing left is a withdrawal. */
  newAmount: number;
  /** The first delivery day affected; the earliest one with time for the letter when absent. */
  effectiveOn?: LocalDate | undefined;
  /** Those of the policy when absent. */
  bindingOrders?: BindingOrders | undefined;
  /** What stands in for the notice (L11), and whom he asks to approve it. */
  exceptional?: { circumstance: string; askedOf?: string | undefined } | undefined;
  reasons: Reason[];
  advice?: string | undefined;
};

/**
 * Announces a reduction or withdrawal (F 16, L11). Whoever may not grant what is insured alone may not take it
 * away alone; that, and an exceptional circumstance, make it a proposal for a second person.
 */
export function announceChange(
  state: CreditLimit,
  change: NewChange,
  { by, role }: Underwriter,
  people: readonly Person[],
  now: Instant,
): Decision {
  const refusal = changeRefused(state, change, now);
  if (refusal) return refusal;
  const amount = state.cover?.amount ?? 0;
  const terms = termsOf(state, change, now);
  const texts = textsOf(change);
  const needs = needsOf(terms, mayGrant(role, state.currency, amount, now));
  if (needs.length === 0)
    return accepted(...announcement(state, { ...terms, by: by.staffId }, { actor: by, texts }, now));
  if (state.proposal) return proposalWaits();
  const askedOf = change.exceptional?.askedOf;
  const unfit = approverRefused(state, { askedOf, by: by.staffId, amount }, people, now);
  return unfit ?? accepted(happens(state, 'proposed', now, by, { needs, askedOf, change: terms }, { texts }));
}

/**
 * The second person says yes, and the change is announced; or no, with a reason. A day that has come too near
 * meanwhile is announced anew: the notice begins now.
 */
export function approveChange(
  state: CreditLimit,
  approval: Approval,
  { by, role }: Underwriter,
  now: Instant,
): Decision {
  const { proposal } = state;
  if (!proposal?.change) return nothingToApprove();
  const barred = secondPersonRefused(state, proposal, { by, role }, state.cover?.amount ?? 0, now);
  if (barred) return barred;
  if (!approval.approved) return accepted(refusal(state, approval.because, by, now));
  const terms = redated(state, proposal.change, now);
  const taken = { ...terms, by: proposal.by, approvedBy: by.staffId };
  return (
    changeBarred(state, terms, now) ??
    accepted(...announcement(state, taken, { actor: by, words: proposal.seq }, now))
  );
}

function redated(state: CreditLimit, terms: ChangeTerms, now: Instant): ChangeTerms {
  if (terms.effectiveAt >= earliestDay(state.rules, terms, now)) return terms;
  return { ...terms, effectiveAt: announcedDay(state.rules, terms, now) };
}

function termsOf(state: CreditLimit, change: NewChange, now: Instant): ChangeTerms {
  const { newAmount, effectiveOn, bindingOrders = state.bindingOrders, reasons } = change;
  const exceptional = change.exceptional !== undefined;
  return {
    ...{ newAmount, bindingOrders, exceptional, reasons: reasonCodes(reasons) },
    effectiveAt: effectiveOn
      ? midnightOf(state.rules, effectiveOn)
      : announcedDay(state.rules, { newAmount, exceptional }, now),
    advice: change.advice !== undefined,
  };
}

function textsOf({ reasons, exceptional, advice }: NewChange): NonNullable<EventDraft['texts']> {
  return {
    ...reasonTexts(reasons),
    ...(exceptional && { exceptional: exceptional.circumstance }),
    ...(advice !== undefined && { advice }),
  };
}
