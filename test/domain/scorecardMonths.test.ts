import { expect, test } from 'vitest';
import { middleOf } from '../../shared/domain/scorecard/middle.ts';
import { countedAt, liveMonths, scorecardMonths } from '../../shared/domain/scorecard/months.ts';
import { instant } from './complaintPlay.ts';

const now = instant('2026-02-10T04:30:00Z');
const months = scorecardMonths(now);
const counted = (names: string[], settled: boolean, at = '2026-02-09T04:30:00Z') =>
  names.map((month) => ({ month, settled, asOf: instant(at) }));

test('fourteen months, over the turn of the year, oldest first', () => {
  expect(months).toHaveLength(14);
  expect([months[0], months[11], months[12], months[13]]).toEqual([
    '2025-01',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
});

test('all months are counted the first time', () => {
  expect(liveMonths(months, [])).toEqual(months);
  expect(countedAt(months, [])).toBeUndefined();
});

test('a month in which something runs keeps every later one alive; the last three always live', () => {
  const all = counted(months, true);
  expect(liveMonths(months, all)).toEqual(['2025-12', '2026-01', '2026-02']);
  const one = all.map((month) => ({ ...month, settled: month.month !== '2025-06' }));
  expect(liveMonths(months, one)[0]).toBe('2025-06');
  expect(liveMonths(months, one)).toHaveLength(9);
});

test('the scorecard is as old as the oldest count of a month that can still change', () => {
  const old = counted(months.slice(0, 11), true, '2025-12-01T04:30:00Z');
  const recent = counted(['2025-12', '2026-01'], false);
  const last = counted(['2026-02'], false, '2026-02-10T04:30:00Z');
  expect(countedAt(months, [...old, ...recent, ...last])).toBe('2026-02-09T04:30:00Z');
});

test('the median of an even number lies between the two in the middle', () => {
  expect(middleOf([3_600, 10_800, 7_200, 36_000], 'hours')).toEqual({ median: 2.5, worst: 10 });
  expect(middleOf([86_400, 3 * 86_400, 2 * 86_400], 'days')).toEqual({ median: 2, worst: 3 });
});
