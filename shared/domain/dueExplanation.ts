import { daysAfter } from './calendarDate.ts';
import { closedBecause } from './calendarDay.ts';
import type { Calendar } from './calendarFile.ts';
import { instantOf, localTime } from './calendarTime.ts';
import type { Segment } from './deadline.ts';
import type { Instant, LocalDate } from './instant.ts';

/** One date on the way, with the reason why it does not count, if it does not. */
export interface Mark {
  date: LocalDate;
  skipped?: string;
}

/**
 * The way from one instant to another as segments that touch: dates in a row with the same mark become
 * one, bounded by local midnights, the first and the last by the given instants. Counted in days.
 */
export function daySegments(
  calendar: Calendar,
  from: Instant,
  to: Instant,
  marks: readonly Mark[],
): Segment[] {
  const heads = marks.filter((mark, index) => index === 0 || mark.skipped !== marks[index - 1]?.skipped);
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const counts = marks.filter((mark) => mark.date >= head.date && (!next || mark.date < next.date)).length;
    return {
      from: index === 0 ? from : instantOf(calendar, head.date, '00:00'),
      to: next ? instantOf(calendar, next.date, '00:00') : to,
      ...(head.skipped === undefined ? { counted: counts } : { counted: 0, skipped: head.skipped }),
    };
  });
}

/**
 * Why the office was closed between a closing and the next opening: `closed` for a night or a break, else
 * each reason of the whole days in between, with the nights around them left to those days.
 */
export function closedSegments(calendar: Calendar, from: Instant, to: Instant): Segment[] {
  const marks: Mark[] = [];
  const last = localTime(calendar, to).date;
  for (let date = localTime(calendar, from).date; date <= last; date = daysAfter(date, 1)) {
    const skipped = closedBecause(calendar, date);
    if (skipped !== undefined) marks.push({ date, skipped });
  }
  if (marks.length === 0) return [{ from, to, counted: 0, skipped: 'closed' }];
  return daySegments(calendar, from, to, marks);
}
