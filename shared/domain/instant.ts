import * as z from 'zod';
import { dateAt, twoDigits } from './calendarDate.ts';

/** An instant: RFC 3339, UTC, whole seconds, `2026-04-22T13:20:00Z`. Text order is time order. */
export const Instant = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}Z$/)
  .refine(isWritten, 'no such instant')
  .brand<'Instant'>();

/** Whether it is the one way to write an instant that there is: 30 February and 24:00 would be read as others. */
function isWritten(text: string): boolean {
  // Every month has these days: the pattern has seen the rest, and this is asked of every instant that is read.
  if (text.slice(8, 10) <= '28') return true;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text.replace('Z', '.000Z');
}

export type Instant = z.infer<typeof Instant>;

/** A calendar date without a zone, `2026-04-22`. */
export const LocalDate = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** Whole seconds since 1970, for arithmetic. */
export function secondsOf(instant: Instant): number {
  return Date.parse(instant) / 1000;
}

/** The instant at so many whole seconds since 1970; a fraction is cut off. */
export function instantAt(seconds: number): Instant {
  const whole = Math.floor(seconds);
  const day = Math.floor(whole / 86_400);
  const second = whole - day * 86_400;
  const [hours, minutes] = [Math.floor(second / 3_600), Math.floor(second / 60) % 60];
  const time = `${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(second % 60)}`;
  return `${dateAt(day)}T${time}Z` as Instant;
}

export function plusSeconds(instant: Instant, seconds: number): Instant {
  return instantAt(secondsOf(instant) + seconds);
}

export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
