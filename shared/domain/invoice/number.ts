import * as z from 'zod';
import { Instant, type LocalDate, later } from '../instant.ts';
import { OfficeCode } from '../office.ts';

/** The numbers of an office's documents of one year: without a gap, and in the order of their dates. */
export const NumberSeries = z.strictObject({
  office: OfficeCode,
  year: z.number().int(),
  /** How many were given. */
  last: z.number().int().nonnegative(),
  lastAt: Instant.optional(),
});
export type NumberSeries = z.infer<typeof NumberSeries>;

/** References of banks have room for six digits. */
export const mostInYear = 999_999;

/** Before the first of the year. */
export const freshSeries = (office: OfficeCode, issuedOn: LocalDate): NumberSeries => ({
  ...{ office, year: Number(issuedOn.slice(0, 4)) },
  last: 0,
});

/** As it is printed, `NL-2026-000123`. */
export function numberOf({ office, year }: NumberSeries, sequence: number): string {
  return `${office}-${year}-${String(sequence).padStart(6, '0')}`;
}

/** What is issued now comes after what was issued before it, in number and in time. */
export function nextAt({ lastAt }: NumberSeries, now: Instant): Instant {
  return lastAt ? later(now, lastAt) : now;
}
