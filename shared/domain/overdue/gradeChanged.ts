import { system } from '../actor.ts';
import { type GradeNews, tellingOf } from '../creditLimit/gradeChanged.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { happens, letterOf } from './draft.ts';
import type { Overdue } from './state.ts';
import { withTimers } from './timers.ts';

/**
 * Whoever has an open invoice on a buyer and no limit is told here that he is doing worse (F 15); what is
 * better comes with the weekly digest. Older news than was told already is none.
 */
export function gradeChanged(state: Overdue, news: GradeNews, now: Instant): Decision {
  const { n, direction, grade, previousGrade } = news;
  if (direction === 'better' || n <= state.gradeTold || state.status === 'paid') return accepted();
  const shown = { grade, ...(previousGrade && { previousGrade }) };
  const event = happens(
    state,
    'grade-changed',
    now,
    system,
    { n, ...(state.gradeShown && { grade }) },
    {
      promises: tellingOf(state, news, now),
      letter: letterOf(state, 'grade-changed', { buyer: state.gradeShown ? shown : { withheld: true } }),
    },
  );
  return accepted(withTimers(state, event));
}
