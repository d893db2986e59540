import { daysAfter, weekdayNumber } from '../domain/calendarDate.ts';
import type { LocalDate } from '../domain/instant.ts';
import type { Locale } from '../domain/office.ts';
import { type Clock, type Day, wordings } from './dateWording.ts';

/** A moment on an office's clock: local date and seconds since its midnight. */
export type WallMoment = { date: LocalDate; secondOfDay: number };

/** `24 April 2026` */
export function sayDate(locale: Locale, date: LocalDate): string {
  return wordings[locale].date(dayOf(date));
}

/** `Friday 24 April 2026` */
export function sayWeekdayDate(locale: Locale, date: LocalDate): string {
  return wordings[locale].weekdayDate(dayOf(date));
}

/** A day in the form that stands after the locale's "from" and "until". */
export function sayOfDay(locale: Locale, date: LocalDate): string {
  return wordings[locale].ofDay(dayOf(date));
}

/** On which day something happened, as an adverb: `on Friday 24 April 2026`. */
export function sayOn(locale: Locale, date: LocalDate): string {
  return wordings[locale].on(dayOf(date));
}

/** A last day, to stand after the locale's "by" or "at the latest": `the end of Friday 24 April 2026`. */
export function sayLastDay(locale: Locale, date: LocalDate): string {
  return wordings[locale].byEnd(dayOf(date));
}

/** When something happened, as an adverb: `on Friday 24 April 2026 at 15:20`. Never says 00:00. */
export function sayAt(locale: Locale, { date, secondOfDay }: WallMoment): string {
  if (secondOfDay < 60) return wordings[locale].start(dayOf(date));
  return wordings[locale].at(dayOf(date), clockOf(secondOfDay));
}

/**
 * The latest moment, to stand after the locale's "by" or "at the latest": `Friday 24 April 2026 at 15:20`.
 * Midnight, and the last second before it, are the end of the day (`glossary.md` 4).
 */
export function sayBy(locale: Locale, { date, secondOfDay }: WallMoment): string {
  const day = dayOf(date);
  if (secondOfDay === 0) return wordings[locale].byEnd(dayOf(daysAfter(date, -1)));
  if (secondOfDay === 86_399) return wordings[locale].byEnd(day);
  return wordings[locale].by(day, clockOf(secondOfDay));
}

/** `15:20`, from `HH:MM`. */
export function sayTime(locale: Locale, time: string): string {
  return wordings[locale].clock({ hour: Number(time.slice(0, 2)), minute: time.slice(3, 5) });
}

function dayOf(date: LocalDate): Day {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { weekday: weekdayNumber(date), day, month, year };
}

function clockOf(secondOfDay: number): Clock {
  const minutes = Math.floor(secondOfDay / 60);
  return { hour: Math.floor(minutes / 60), minute: String(minutes % 60).padStart(2, '0') };
}
