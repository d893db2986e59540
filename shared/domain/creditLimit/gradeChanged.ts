import { system } from '../actor.ts';
import { deadlineOf } from '../clocks.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import { aboutCover } from './coverLetter.ts';
import { happens, moneyIn } from './draft.ts';
import type { CreditLimit } from './state.ts';

/** A buyer's grade changed: its number in his history, the grades before and after, and since when. */
export type GradeNews = {
  n: number;
  direction: 'worse' | 'better';
  grade: string;
  previousGrade?: string | undefined;
  at: Instant;
};

/**
 * Whoever is in the buyer's partition, because of a limit or an open request, is told that he is doing worse, within one working day
 * (F 15); the promise is kept or broken by when this is told. What is better comes with the weekly digest.
 * Older news than what was told already is none.
 */
export function gradeChanged(state: CreditLimit, news: GradeNews, now: Instant): Decision {
  if (news.n <= state.gradeTold) return accepted();
  const { n, direction } = news;
  const shown = isShown(state);
  const data = { n, direction, ...(shown && { grade: news.grade }) };
  if (direction === 'better') return accepted(happens(state, 'grade-changed', now, system, data));
  return accepted(
    happens(state, 'grade-changed', now, system, data, {
      promises: tellingOf(state, news, now),
      letter: aboutCover(state, 'grade-changed', { buyer: buyerPart(state, news, shown) }),
    }),
  );
}

/**
 * Where it depends, the grade is shown to whom the newest decision that rests on one has shown it: the decision
 * on an appeal looks at none.
 */
function isShown({ decisions, disclosure }: CreditLimit): boolean {
  if (disclosure !== 'when-appropriate') return disclosure === 'always';
  return decisions.findLast(({ grade }) => grade)?.grade?.disclosed ?? false;
}

function buyerPart(state: CreditLimit, { grade, previousGrade }: GradeNews, shown: boolean) {
  const amount = moneyIn(state, state.cover?.amount ?? 0);
  return shown ? { grade, ...(previousGrade && { previousGrade }), amount } : { withheld: true, amount };
}

/** The promise to tell a worsening, kept or broken by when it is told (F 15). */
export function tellingOf(
  state: Pick<CreditLimit, 'rules' | 'events'>,
  { at }: Pick<GradeNews, 'at'>,
  now: Instant,
): PromiseChange[] {
  const deadline = deadlineOf(state.rules, 'buyer.grade-told', 'gradeTold', at);
  const key = `buyer.grade-told#${state.events + 1}`;
  const status = now > deadline.dueAt ? 'broken' : 'kept';
  return [
    { change: 'made', key, measure: 'told', deadline },
    { change: 'settled', key, status },
  ];
}
