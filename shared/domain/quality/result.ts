import type { QualityRules } from './qualityRules.ts';
import type { ReviewResult, SampledLetter } from './state.ts';

/** The averages of a review, in hundredths of a mark, half up; a period without letters has none. */
export function resultOf(
  period: string,
  letters: readonly SampledLetter[],
  { criteria, wanted }: Pick<QualityRules, 'criteria' | 'wanted'>,
): Omit<ReviewResult, 'at'> {
  const marksOf = (criterion: string) => letters.flatMap(({ marks }) => marks?.[criterion] ?? []);
  const averages = criteria.flatMap((criterion) => {
    const average = averageOf(marksOf(criterion));
    return average === null ? [] : [[criterion, average] as const];
  });
  const average = averageOf(criteria.flatMap(marksOf));
  const wanting = average !== null && average < wanted;
  return { period, letters: letters.length, average, criteria: Object.fromEntries(averages), wanting };
}

function averageOf(marks: readonly number[]): number | null {
  if (marks.length === 0) return null;
  const sum = marks.reduce((total, mark) => total + mark, 0);
  return Math.floor((sum * 200 + marks.length) / (marks.length * 2));
}
