import type { GradeState } from '../buyer/grade.ts';
import { type Refusal, refused } from '../decision.ts';
import type { NewDecision } from './decision.ts';
import type { LimitPart } from './draft.ts';
import type { CreditLimit, DecisionTerms } from './state.ts';

/** Shown or not as the rule says; where it leaves that to us, only with a recorded reason (L06, A.6). */
export function showingRefused(
  { disclosure }: Pick<CreditLimit, 'disclosure'>,
  { showGrade }: Pick<NewDecision, 'showGrade'>,
  grade: GradeState | undefined,
): Refusal | undefined {
  if (!showGrade) return undefined;
  if (!grade) return refused('rule', 'no-grade', 'The buyer has no grade that could be shown.');
  if (disclosure === 'always' && !showGrade.shown) {
    return refused('rule', 'grade-always-shown', 'Under this policy the client always sees the grade.');
  }
  if (disclosure === 'never' && showGrade.shown) {
    return refused('rule', 'grade-never-shown', 'Under this policy the client never sees the grade.');
  }
  return undefined;
}

/** The grade that the decision rests on, and whether its letter shows it. */
export function gradeOf(
  { disclosure }: Pick<CreditLimit, 'disclosure'>,
  { showGrade }: Pick<NewDecision, 'showGrade'>,
  grade: GradeState | undefined,
): NonNullable<DecisionTerms['grade']> | undefined {
  if (!grade) return undefined;
  const shown = { always: true, never: false, 'when-appropriate': showGrade?.shown ?? false };
  return { n: grade.n, grade: grade.grade, disclosed: shown[disclosure] };
}

/** What the letter says of the grade: itself, or why it is not shown. */
export function gradeFact(
  { disclosure }: Pick<CreditLimit, 'disclosure'>,
  grade: DecisionTerms['grade'],
): NonNullable<LimitPart['grade']> {
  if (!grade) return { withheld: 'none' };
  if (grade.disclosed) return { grade: grade.grade };
  return { withheld: disclosure === 'never' ? 'never' : 'not-appropriate' };
}
