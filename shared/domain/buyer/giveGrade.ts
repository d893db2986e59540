import { type Refusal, refused } from '../decision.ts';
import { type Instant, later } from '../instant.ts';
import type { Buyer } from './buyer.ts';
import { type Direction, directionOf, type Grade, type GradeState } from './grade.ts';

export type Graded = { refused: false; state: GradeState; direction: Direction | undefined };

/** The buyer's next grade, and which way it goes. It counts from today or an earlier day, never backwards. */
export function giveGrade(
  { grade: before }: Pick<Buyer, 'grade'>,
  { grade, validFrom }: { grade: Grade; validFrom: Instant },
  now: Instant,
): Graded | Refusal {
  if (validFrom > now) {
    return refused('rule', 'valid-from-in-future', 'A grade cannot count from a day that has not come.');
  }
  if (before && validFrom < before.validFrom) {
    const because = `The present grade counts from ${before.validFrom}: a new one cannot count from earlier.`;
    return refused('rule', 'before-present-grade', because);
  }
  const state = { n: (before?.n ?? 0) + 1, grade, validFrom, at: later(now, before?.at ?? now) };
  return { refused: false, state, direction: directionOf(before?.grade, grade) };
}
