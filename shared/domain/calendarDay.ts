import { weekdayOf, yearOf } from './calendarDate.ts';
import type { Calendar, Hours } from './calendarFile.ts';
import { CalendarYearMissing } from './calendarGaps.ts';
import { instantOf } from './calendarTime.ts';
import { type LocalDate, secondsOf } from './instant.ts';

/** Why nothing counted, where it is not the name of a holiday or of a closing day (in the office's language). */
export const skipReasons = ['closed', 'weekend', 'day-of-receipt'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** One stretch of open office time, in seconds since 1970. */
export interface OpenStretch {
  from: number;
  to: number;
}

interface Day {
  closed: string | undefined;
  open: OpenStretch[];
}

/** Each day is read once per process: a deadline passes weeks of them, a complaint has a dozen deadlines. */
const known = new WeakMap<Calendar, Map<LocalDate, Day>>();

function dayOf(calendar: Calendar, date: LocalDate): Day {
  const days = known.get(calendar) ?? new Map<LocalDate, Day>();
  const found = days.get(date);
  if (found) return found;
  const closed = readClosed(calendar, date);
  const day = { closed, open: closed === undefined ? readStretches(calendar, date) : [] };
  known.set(calendar, days.set(date, day));
  return day;
}

/** Whether the office opens on a date, and why not. Throws CalendarYearMissing for a year without data. */
export function closedBecause(calendar: Calendar, date: LocalDate): string | undefined {
  return dayOf(calendar, date).closed;
}

/** The open stretches of a date, in order; none when the office is closed. Throws CalendarYearMissing. */
export function openStretches(calendar: Calendar, date: LocalDate): readonly OpenStretch[] {
  return dayOf(calendar, date).open;
}

function readClosed(calendar: Calendar, date: LocalDate): string | undefined {
  const year = yearOf(date);
  if (year < calendar.years.from || year > calendar.years.to) throw new CalendarYearMissing(calendar, year);
  const dated = calendar.datedHours[date];
  if (dated) return dated.length > 0 ? undefined : 'closed';
  const weekday = weekdayOf(date);
  if (calendar.hours[weekday].length === 0)
    return weekday === 'sat' || weekday === 'sun' ? 'weekend' : 'closed';
  return calendar.closingDays[date] ?? calendar.holidays[year]?.[date.slice(5)];
}

function readStretches(calendar: Calendar, date: LocalDate): OpenStretch[] {
  return hoursOn(calendar, date)
    .map(([open, close]) => ({
      from: secondsOf(instantOf(calendar, date, open)),
      to: secondsOf(instantOf(calendar, date, close)),
    }))
    .filter((stretch) => stretch.to > stretch.from);
}

function hoursOn(calendar: Calendar, date: LocalDate): Hours {
  return calendar.datedHours[date] ?? calendar.hours[weekdayOf(date)];
}
