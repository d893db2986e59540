import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { totalOf } from '../invoice/unpaidPremium.ts';
import type { MoneyFact } from '../money.ts';
import { type Person, worksAt } from '../person.ts';
import { noListRefusal, screen } from '../sanctions.ts';
import { assess, sumOf } from './assess.ts';
import { mayApprovePay, mayPay } from './claimRules.ts';
import { anewRefused } from './decideAnew.ts';
import { decidedEvent } from './decided.ts';
import type { ClaimProposal, ClaimTerms } from './decision.ts';
import { notDecidable, proposalWaits } from './decisionRefusals.ts';
import { decisionRefused, saidRefused } from './decisionRules.ts';
import { happens, moneyIn } from './draft.ts';
import { dateOfLossOf } from './lossDate.ts';
import type { Beside } from './lossFile.ts';
import {
  type Adjuster,
  type KnownBuyer,
  type NewClaimDecision,
  reasonsIn,
  saidIn,
  textsIn,
} from './newDecision.ts';
import { outcomeRefused } from './outcomeFit.ts';
import { overduePremium } from './premiumSetOff.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

/** What is read with the claim in the same call. */
export type Known = Beside & { buyer: KnownBuyer; people: readonly Person[] };

/**
 * Decides about the claim: a person says what no date or amount shows, the amount is the calculation's. Within his
 * authority it stands at once; above it, or with a possible name on a sanctions list, it is a proposal, which
 * counts when a second person approves it (K06, F 18, F 22).
 */
export function decideClaim(
  claim: Claim,
  decision: NewClaimDecision,
  { by, role }: Adjuster,
  known: Known,
  now: Instant,
): Decision {
  if (!mayHappen('decided', claim.status)) return notDecidable(claim);
  if (claim.proposal) return proposalWaits();
  const partial = anewRefused(claim, by.staffId);
  if (partial) return partial;
  const terms = termsOf(claim, decision, known, now);
  if ('refused' in terms) return terms;
  const amount = moneyIn(claim, terms.sum.indemnity);
  const needs = needsOf(terms, mayPay(role, amount, now));
  const texts = textsIn(decision);
  if (needs.length > 0) {
    const { askedOf } = decision;
    const unfit = approverRefused(claim, { askedOf, by: by.staffId, amount }, known.people, now);
    return unfit ?? accepted(happens(claim, 'proposed', now, by, { needs, askedOf, terms }, { texts }));
  }
  const taken = { ...terms, by: by.staffId, because: becauseOf(claim) };
  const event = decidedEvent(claim, taken, { actor: by, words: claim.events + 1, texts }, known, now);
  return 'refused' in event ? event : accepted(event);
}

/** Why now: for the first time or anew, or because what was disputed has been settled since (F 20). */
export function becauseOf({ decisions, disputes }: Claim): 'decided' | 'dispute-resolved' {
  const last = decisions.at(-1)?.at;
  const since = disputes.some(({ resolved }) => last && resolved && resolved.at >= last);
  return since ? 'dispute-resolved' : 'decided';
}

/** The codes of a decision; its words go beside the event, and only there. */
function termsOf(claim: Claim, decision: NewClaimDecision, known: Known, now: Instant): ClaimTerms | Refusal {
  const wrong = saidRefused(claim, decision);
  if (wrong) return wrong;
  const said = saidIn(decision);
  const assessed = assess(claim, said, known, now);
  if ('refused' in assessed) return assessed;
  const sum = sumOf(assessed.calculation);
  const refusal =
    decisionRefused(claim, decision, assessed.calculation, totalOf(overduePremium(claim, known, now))) ??
    outcomeRefused(claim, decision.outcome, sum);
  if (refusal) return refusal;
  const checked = sum.indemnity > 0 ? sanctionsOf(known.buyer) : {};
  if ('refused' in checked) return checked;
  return {
    ...{ outcome: decision.outcome, sum, dateOfLoss: dateOfLossOf(claim), reasons: reasonsIn(decision) },
    ...{ ...said, explained: decision.explanation !== undefined, ...checked },
  };
}

/** Which list was looked at, and how many on it may be the buyer; nothing is paid unseen (F 18). */
export function sanctionsOf({
  sanctions,
  names,
  numbers,
}: KnownBuyer): Pick<ClaimTerms, 'sanctions'> | Refusal {
  if ('trouble' in sanctions) return noListRefusal(sanctions.trouble);
  const { listing } = sanctions;
  const hits = screen(listing, { names, numbers }).length;
  return { sanctions: { list: listing.source, asOf: listing.asOf, hits } };
}

/** What keeps a decision from one person alone. */
function needsOf({ sanctions }: ClaimTerms, withinAuthority: boolean): ClaimProposal['needs'] {
  return [
    ...(withinAuthority ? [] : (['authority'] as const)),
    ...(sanctions && sanctions.hits > 0 ? (['sanctions'] as const) : []),
  ];
}

type Asked = { askedOf: string | undefined; by: string; amount: MoneyFact };

/** Whoever is asked by name must be another, work here, and be allowed to approve so much. */
function approverRefused(
  { office }: Claim,
  { askedOf, by, amount }: Asked,
  people: readonly Person[],
  now: Instant,
): Refusal | undefined {
  if (askedOf === undefined) return undefined;
  const person = people.find(({ staffId }) => staffId === askedOf);
  const fit = person && askedOf !== by && worksAt(person, office, now);
  if (fit && mayApprovePay(person.role, amount, now)) return undefined;
  return refused('rule', 'no-such-approver', 'Nobody of that name here could be the second person.');
}
