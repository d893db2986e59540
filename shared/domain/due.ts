import type { Calendar } from './calendarFile.ts';
import { type Deadline, Span, type Unit } from './deadline.ts';
import { inDays, inMonths, inWorkingDays } from './dueDays.ts';
import { inHours, inWorkingHours, type Reckoning } from './dueHours.ts';
import type { Instant } from './instant.ts';

const reckonings = {
  hours: inHours,
  'working-hours': inWorkingHours,
  'working-days': inWorkingDays,
  days: inDays,
  months: inMonths,
} as const satisfies Record<Unit, (calendar: Calendar, from: Instant, amount: number) => Reckoning>;

/**
 * When a promise is due, and why: the segments of `explanation` touch, lead from `from` to `dueAt`, and
 * what they count adds up to the amount. Compare with `>`: the due instant itself is still in time.
 * Throws CalendarYearMissing when the way leaves the years of the calendar, a ZodError for a span that is
 * not a whole, non-negative amount. Source: `charter.md` E.1 (complaints procedure, Dutch charter texts).
 */
export function due(calendar: Calendar, promise: string, from: Instant, span: Span): Deadline {
  const { amount, unit } = Span.parse(span);
  const { id, version } = calendar;
  return {
    promise,
    amount,
    unit,
    from,
    calendar: { id, version },
    ...reckonings[unit](calendar, from, amount),
  };
}
