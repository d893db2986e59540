import { expect, test } from 'vitest';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import type { Count } from '../../shared/domain/scorecard/counts.ts';
import { headlineOf } from '../../shared/domain/scorecard/headline.ts';
import { published } from '../../shared/domain/scorecard/published.ts';
import { noTally } from '../../shared/domain/scorecard/tally.ts';

/** The two measures of a step at some offices, so many promises at each; none where the number is 0. */
function world(sizes: number[]): Count[] {
  return sizes.flatMap((kept, i) =>
    (kept === 0 ? [] : (['answered', 'solved'] as const)).map((measure) => ({
      ...{ promise: 'complaint.step1', measure, office: officeCodes[i] as OfficeCode },
      ...{ tally: { ...noTally, kept }, stricter: undefined, unit: 'hours' as const },
      seconds: Array.from({ length: kept }, () => 3_600),
    })),
  );
}

/** Every way in which so many offices can have 0 to 6 promises. */
function* worlds(offices: number): Generator<number[]> {
  if (offices === 0) yield [];
  else for (const rest of worlds(offices - 1)) for (let size = 0; size <= 6; size++) yield [size, ...rest];
}

const seen = (sizes: number[]) => {
  const month = { month: '2026-05', ...published(world(sizes)) };
  return JSON.stringify([month, headlineOf(month)]);
};

test.each([1, 2, 3, 4, 5])('of %i offices, nobody can work out what a hidden cell has', (offices) => {
  const alike = Map.groupBy(worlds(offices), seen);
  for (const [text, same] of alike) {
    const [first = []] = same;
    for (const [i, size] of first.entries()) {
      const possible = new Set(same.map((sizes) => sizes[i]));
      if (size > 0 && size < 5) expect([text, i, possible.size > 1]).toEqual([text, i, true]);
      else expect([...possible]).toEqual([size]);
    }
  }
  expect(alike.size).toBeGreaterThan(1);
});

test('a hidden cell has no number in it, and its times are not in anybody else’s', () => {
  const { cells, totals } = published(world([12, 4, 0, 3, 9]));
  expect(cells.filter(({ office }) => office === 'BE')).toEqual([
    { promise: 'complaint.step1', measure: 'answered', office: 'BE', hidden: 'under 5' },
    { promise: 'complaint.step1', measure: 'solved', office: 'BE', hidden: 'under 5' },
  ]);
  expect(totals.map((total) => ('hidden' in total ? 0 : total.kept))).toEqual([28, 28]);
});

test('one hidden cell alone stays out of the total, which says so', () => {
  const [total] = published(world([12, 4, 9])).totals;
  expect(total).toMatchObject({ complete: false, kept: 21 });
});

test('four times are too few to show, in a cell that is large enough', () => {
  const [count] = world([6]);
  const { cells } = published([{ ...(count as Count), seconds: [1, 2, 3, 4] }]);
  expect(cells[0]).toMatchObject({ kept: 6, times: { hidden: 'under 5' } });
});
