import type { EventDraft } from '../case.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { type Person, worksAt } from '../person.ts';
import { settleKey, settleWord } from '../promises.ts';
import { noListRefusal } from '../sanctions.ts';
import { superseded } from './cancelChange.ts';
import {
  type Clock,
  clockAfter,
  expiryTimers,
  owedAfter,
  settleDecisions,
  startClock,
  stoppedClock,
  stoppedWord,
} from './clocks.ts';
import type { KnownBuyer, NewDecision, Underwriter } from './decision.ts';
import { decisionLetter } from './decisionLetter.ts';
import { decisionRefused } from './decisionRules.ts';
import { termsOf, textsOf } from './decisionTerms.ts';
import { happens } from './draft.ts';
import { thenAlso } from './followed.ts';
import { showingRefused } from './gradeShown.ts';
import { mayApprove, mayGrant } from './limitRules.ts';
import { mayDecideAnew } from './newDecision.ts';
import { limitOutcomes } from './outcomes.ts';
import { ownDecision, proposalWaits, requestOver } from './refusals.ts';
import type { ApprovalNeed, CreditLimit, DecisionTerms } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * Decides about the request (F 12 to 14, F 18). Within his authority it stands at once; above it, with an
 * exception in place of the hearing, or with a possible name on a sanctions list it is a proposal, which
 * counts only when a second person approves it.
 */
export function decide(
  state: CreditLimit,
  decision: NewDecision,
  { by, role }: Underwriter,
  buyer: KnownBuyer,
  people: readonly Person[],
  now: Instant,
): Decision {
  if (!mayHappen('decided', state.status)) return requestOver(state);
  if (!mayDecideAnew(state, by.staffId)) return ownDecision();
  const refusal = decisionRefused(state, decision, now) ?? showingRefused(state, decision, buyer.grade);
  if (refusal) return refusal;
  const terms = termsOf(state, decision, buyer);
  if (terms.amount > 0 && 'trouble' in buyer.sanctions) return noListRefusal(buyer.sanctions.trouble);
  const needs = needsOf(terms, mayGrant(role, state.currency, terms.amount, now));
  const texts = textsOf(decision);
  if (needs.length > 0) {
    const { askedOf } = decision;
    if (state.proposal) return proposalWaits();
    const unfit = approverRefused(state, { askedOf, by: by.staffId, amount: terms.amount }, people, now);
    return unfit ?? accepted(happens(state, 'proposed', now, by, { needs, askedOf, terms }, { texts }));
  }
  const words = state.events + 1;
  return accepted(...decidedEvents(state, { ...terms, by: by.staffId }, { actor: by, words, texts }, now));
}

/** What keeps a decision from one person alone. */
export function needsOf(
  { exceptional, sanctions }: Pick<DecisionTerms, 'exceptional' | 'sanctions'>,
  withinAuthority: boolean,
): ApprovalNeed[] {
  return [
    ...(withinAuthority ? [] : (['authority'] as const)),
    ...(exceptional ? (['exceptional'] as const) : []),
    ...(sanctions && sanctions.hits > 0 ? (['sanctions'] as const) : []),
  ];
}

type Asked = { askedOf: string | undefined; by: string; amount: number };

/** Whoever is asked by name must be another, work here, and be allowed to approve so much. */
export function approverRefused(
  { office, currency }: Pick<CreditLimit, 'office' | 'currency'>,
  { askedOf, by, amount }: Asked,
  people: readonly Person[],
  now: Instant,
): Refusal | undefined {
  if (askedOf === undefined) return undefined;
  const person = people.find(({ staffId }) => staffId === askedOf);
  const fit = person && askedOf !== by && worksAt(person, office, now);
  if (fit && mayApprove(person.role, currency, amount, now)) return undefined;
  return refused('rule', 'no-such-approver', 'Nobody of that name here could be the second person.');
}

type Written = { actor: Underwriter['by']; words: number; texts?: Record<string, string> };
type Taken = DecisionTerms & { by: string; approvedBy?: string };

/** A decision stands, and what it grants takes the place of a change that was announced before. */
export function decidedEvents(
  state: CreditLimit,
  taken: Taken,
  written: Written,
  now: Instant,
): EventDraft[] {
  const event = decidedEvent(state, taken, written, now);
  if (limitOutcomes[taken.outcome].grants === 'nothing') return [event];
  return thenAlso(state, event, (after) => superseded(after, 'superseded', now));
}

/** Its promise is kept, and it is in writing. */
function decidedEvent(
  state: CreditLimit,
  taken: Taken,
  { actor, words, texts }: Written,
  now: Instant,
): EventDraft {
  const clock = clockOf(state, taken, now);
  const { by: _, approvedBy: __, ...terms } = taken;
  const grants = limitOutcomes[taken.outcome].grants !== 'nothing';
  const ahead = { words, from: now, due: clock.data.due };
  return happens(
    state,
    'decided',
    now,
    actor,
    { ...taken, from: now, words, ...clock.data, ...stoppedWord.data },
    {
      ...(texts && { texts }),
      timers: {
        ...{ ...clock.timers, ...stoppedWord.timers },
        ...(grants && expiryTimers(state.rules, terms.until, now)),
      },
      promises: [...clock.promises, ...settleWord(state, 'kept')],
      letter: decisionLetter(state, terms, ahead),
    },
  );
}

/**
 * A final decision keeps every promise of one. An interim decision keeps the first alone, and the final one
 * is promised then, unless another promise runs already (F 12).
 */
function clockOf(state: CreditLimit, { outcome }: DecisionTerms, now: Instant): Clock {
  if (limitOutcomes[outcome].closes) return { ...stoppedClock, promises: settleDecisions(state, 'kept') };
  const first = settleKey(state, `limit.decision#${state.request.seq}`, 'kept');
  const next = startClock(state.rules, 'limit.final-decision', { from: now, seq: state.events + 1 });
  const others = owedAfter(state.owed, first).length > 0;
  const clock = clockAfter(state, [...first, ...(others ? [] : next.promises)]);
  return { ...clock, timers: { ...clock.timers, 'comment-until': null } };
}
