import type { LocalDate } from './instant.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Every deadline walks many days, nearly all of these 25 years, 2020 to 2044: what was worked out of them is kept. */
const kept = { from: 18_262, until: 27_394 };
const dates = new Map<number, LocalDate>();
const numbers = new Map<LocalDate, number>();
const isKept = (number: number) => number >= kept.from && number < kept.until;

/** Whole days since 1970-01-01, for arithmetic on dates without a zone. */
export function dayNumber(date: LocalDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  if (isKept(number)) numbers.set(date, number);
  return number;
}

/** The date so many whole days after 1970-01-01. @throws RangeError when there is none */
export function dateAt(number: number): LocalDate {
  const known = dates.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * 86_400_000).toISOString().slice(0, 10) as LocalDate;
  if (isKept(number)) dates.set(number, date);
  return date;
}

/** A number below 100 as a clock or a calendar writes it. */
export function twoDigits(value: number): string {
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
