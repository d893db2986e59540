import type { LocalDate } from './instant.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Whole days since 1970-01-01, for arithmetic on dates without a zone. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The date so many whole days after 1970-01-01. */
export function dateAt(dayNumber: number): LocalDate {
  // Every deadline walks many days: numbers are several times faster than a text of which half is cut off.
  const date = new Date(dayNumber * 86_400_000);
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** The date `days` calendar days after `startOn`, which itself does not count (`charter.md` E.1, 60 / 30 days). */
export function daysAfter(startOn: LocalDate, days: number): LocalDate {
  return dateAt(dayNumber(startOn) + days);
}

/** Calendar days from one date to another; less than nothing when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export const latest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);

/** The same day of the month so many months later, or the last day of a shorter month. */
export function monthsAfter(startOn: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = startOn.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return dateAt(last.getTime() / 86_400_000 - Math.max(0, last.getUTCDate() - day));
}

/** How many whole months lie between two dates; none when `to` is not after `from`. */
export function wholeMonthsBetween(from: LocalDate, to: LocalDate): number {
  let months = 0;
  while (monthsAfter(from, months + 1) <= to) months += 1;
  return months;
}

/** Monday is 1, Sunday is 7. */
export function weekdayNumber(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function weekdayOf(date: LocalDate): Weekday {
  return weekdays[weekdayNumber(date) - 1] as Weekday;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
