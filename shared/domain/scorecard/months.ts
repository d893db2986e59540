import type { Instant } from '../instant.ts';

/** So many months stand in the scorecard, the present one included. */
export const monthsShown = 14;

/** A complaint may be logged 30 days late, so its promises may still be made two months back. */
const monthsOpen = 3;

/** The months of the scorecard at an instant, `2026-04`, oldest first. */
export function scorecardMonths(now: Instant): string[] {
  const [year = 0, month = 0] = now.split('-').map(Number);
  const last = year * 12 + month - 1;
  return Array.from({ length: monthsShown }, (_, i) => nameOf(last - monthsShown + 1 + i));
}

function nameOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** What is known of a month that has been counted: when, and whether nothing ran in it any more. */
export type Counted = { month: string; asOf: Instant; settled: boolean };

/**
 * The months whose numbers can still change. What is settled stays, and a case makes new promises while an
 * older one of its own runs, or from now on: so everything before the first month in which something runs is
 * final, the last three months excepted. After an outage of more than two months, count everything anew.
 */
export function liveMonths(months: readonly string[], counted: readonly Counted[]): string[] {
  const settled = new Set(counted.flatMap(({ month, settled }) => (settled ? [month] : [])));
  const first = months.findIndex((month) => !settled.has(month));
  const recent = months.length - monthsOpen;
  return months.slice(first === -1 ? recent : Math.min(first, recent));
}

/** As of when all the numbers are right: the oldest count among the months that can still change. */
export function countedAt(months: readonly string[], counted: readonly Counted[]): Instant | undefined {
  const live = new Set(liveMonths(months, counted));
  return counted
    .filter(({ month }) => live.has(month))
    .map(({ asOf }) => asOf)
    .sort()[0];
}
