import { dateAt, dayNumber, weekdayNumber } from './calendarDate.ts';
import type { Calendar } from './calendarFile.ts';
import { CalendarYearMissing } from './calendarGaps.ts';
import { type Instant, instantAt, type LocalDate, secondsOf } from './instant.ts';

const day = 86_400;

/** What the office's clock on the wall shows. `weekday`: Monday 1 to Sunday 7. `time` is `HH:MM`. */
export interface LocalTime {
  date: LocalDate;
  time: string;
  weekday: number;
  offsetMinutes: number;
  /** Seconds since local midnight as the clock shows it. */
  secondOfDay: number;
}

/**
 * The office's wall-clock time at an instant, by the offset transitions of the calendar alone.
 * Throws CalendarYearMissing outside the range of the transitions.
 */
export function localTime(calendar: Calendar, instant: Instant): LocalTime {
  const seconds = secondsOf(instant);
  const period = calendar.transitions.findLast((transition) => transition.at <= seconds);
  if (!period || seconds >= calendar.transitionsUntil)
    throw new CalendarYearMissing(calendar, Number(instant.slice(0, 4)));
  const local = seconds + period.offset;
  const date = dateAt(Math.floor(local / day));
  const secondOfDay = local - Math.floor(local / day) * day;
  const time = `${twoDigits(secondOfDay / 3600)}:${twoDigits((secondOfDay % 3600) / 60)}`;
  return { date, time, weekday: weekdayNumber(date), offsetMinutes: period.offset / 60, secondOfDay };
}

/**
 * The instant at which the office's clock shows `time` (`HH:MM`, `24:00` being the next midnight) on `date`.
 * A time that the clock skips is the first instant after the gap; a time it shows twice is the earlier one.
 * Throws CalendarYearMissing outside the range of the transitions.
 */
export function instantOf(calendar: Calendar, date: LocalDate, time: string): Instant {
  return instantAt(secondsAt(calendar, date, secondOfDayOf(time)));
}

/** As `instantOf`, with the time in seconds since local midnight, and the answer in seconds since 1970. */
export function secondsAt(calendar: Calendar, date: LocalDate, secondOfDay: number): number {
  const { transitions, transitionsUntil } = calendar;
  const local = dayNumber(date) * day + secondOfDay;
  for (const [index, period] of transitions.entries()) {
    const seconds = local - period.offset;
    if (seconds < period.at && index === 0) break;
    // Too late for the period before, too early for this one: the clock skipped this time.
    if (seconds < period.at) return period.at;
    if (seconds < (transitions[index + 1]?.at ?? transitionsUntil)) return seconds;
  }
  throw new CalendarYearMissing(calendar, Number(date.slice(0, 4)));
}

function secondOfDayOf(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
