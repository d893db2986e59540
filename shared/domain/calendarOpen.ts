import { daysAfter } from './calendarDate.ts';
import { type OpenStretch, openStretches } from './calendarDay.ts';
import type { Calendar } from './calendarFile.ts';
import { localTime } from './calendarTime.ts';
import { type Instant, instantAt, secondsOf } from './instant.ts';

/**
 * The open office time from an instant on, stretch by stretch, without end: it stops by throwing
 * CalendarYearMissing when the calendar's years are used up. A stretch that is already running begins at `from`.
 */
export function* openTimeFrom(calendar: Calendar, from: Instant): Generator<OpenStretch, never> {
  const start = secondsOf(from);
  for (let date = localTime(calendar, from).date; ; date = daysAfter(date, 1)) {
    for (const stretch of openStretches(calendar, date))
      if (stretch.to > start) yield { from: Math.max(stretch.from, start), to: stretch.to };
  }
}

/** The instant itself while the office is open, else the next opening; closing time is no longer open. */
export function nextOpen(calendar: Calendar, from: Instant): Instant {
  return instantAt(openTimeFrom(calendar, from).next().value.from);
}

/** Open office time between two instants, in seconds; 0 when `to` is not after `from`. Throws CalendarYearMissing. */
export function openSecondsBetween(calendar: Calendar, from: Instant, to: Instant): number {
  const end = secondsOf(to);
  let open = 0;
  const last = localTime(calendar, to).date;
  for (let date = localTime(calendar, from).date; date <= last; date = daysAfter(date, 1)) {
    for (const stretch of openStretches(calendar, date))
      open += Math.max(0, Math.min(stretch.to, end) - Math.max(stretch.from, secondsOf(from)));
  }
  return open;
}

/** Whether the calendar's last year ends less than so many years after `now`: time for a new version. */
export function calendarEndsWithin(calendar: Calendar, now: Instant, years: number): boolean {
  const then = `${String(Number(now.slice(0, 4)) + years).padStart(4, '0')}${now.slice(4)}`;
  return then.slice(0, 10) > `${calendar.years.to}-12-31`;
}
