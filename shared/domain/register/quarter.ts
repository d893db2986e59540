import { calendarFor } from '../calendar.ts';
import { instantOf } from '../calendarTime.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { OfficeCode } from '../office.ts';

/** A stretch of time, its end not included. */
export type Range = { from: Instant; until: Instant };

/** The days from the first to the last, both included, by the office's clock. Throws CalendarYearMissing. */
export function rangeOf(office: OfficeCode, first: LocalDate, last: LocalDate): Range {
  const calendar = calendarFor(office);
  return { from: instantOf(calendar, first, '00:00'), until: instantOf(calendar, last, '24:00') };
}

/** The first and last day of a quarter such as `2026-Q2`. */
export function quarterDays(quarter: string): { first: LocalDate; last: LocalDate } {
  const [year = '', number = ''] = quarter.split('-Q');
  const month = Number(number) * 3;
  const two = (value: number) => String(value).padStart(2, '0');
  const last = month === 3 || month === 12 ? 31 : 30;
  return {
    first: `${year}-${two(month - 2)}-01` as LocalDate,
    last: `${year}-${two(month)}-${last}` as LocalDate,
  };
}

export function quarterBefore(quarter: string): string {
  const [year, number] = quarter.split('-Q').map(Number) as [number, number];
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}
