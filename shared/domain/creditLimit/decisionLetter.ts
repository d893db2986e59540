import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { outsideRoutesOf } from '../offices.ts';
import { textRef } from '../textRef.ts';
import { conditionName } from './decisionTerms.ts';
import { type LimitPart, letterOf, moneyIn, nextIs } from './draft.ts';
import { gradeFact } from './gradeShown.ts';
import { limitOutcomes } from './outcomes.ts';
import { reasonRefs } from './reasons.ts';
import type { CreditLimit, DecisionTerms } from './state.ts';

/** Where the words of a decision stand, from when it counts, and what is promised next. */
export type Ahead = { words: number; from: Instant; due: Deadline | null };

/**
 * The decision in writing: what was asked and granted, why, what he can do, our advice, and how to appeal
 * (F 13, F 14, F 17).
 */
export function decisionLetter(
  state: CreditLimit,
  terms: DecisionTerms,
  { words, from, due }: Ahead,
): LetterDraft {
  const told = reasonRefs(terms.reasons, words);
  return letterOf({ ...state, due }, 'decided', {
    ...(told.length > 0 && { reasons: told }),
    limit: limitPart(state, terms, words, from),
    ...nextIs(state, 'appealDecision'),
    ...(limitOutcomes[terms.outcome].adverse && { outsideRoutes: outsideRoutesOf(state.office, from) }),
  });
}

function limitPart(state: CreditLimit, terms: DecisionTerms, words: number, from: Instant): LimitPart {
  const { request, cover } = state;
  const { outcome, amount, until, conditions, weighed, exceptional, grade } = terms;
  const grants = limitOutcomes[outcome].grants !== 'nothing';
  return {
    ...{ requested: moneyIn(state, request.amount), paymentTermsDays: request.paymentTermsDays, outcome },
    // Where nothing more is granted, what is insured already stays so.
    amount: moneyIn(state, grants ? amount : (cover?.amount ?? 0)),
    ...(cover && { previous: moneyIn(state, cover.amount) }),
    ...(grants && { from }),
    ...(until && { until }),
    ...(conditions > 0 && {
      conditions: Array.from({ length: conditions }, (_, i) => textRef(words, conditionName(i))),
    }),
    advice: textRef(words, 'advice'),
    ...(weighed && { weighed: textRef(words, 'weighed') }),
    ...(exceptional && { exceptional: textRef(words, 'exceptional') }),
    ...{ grade: gradeFact(state, grade), canAppeal: true },
  };
}
