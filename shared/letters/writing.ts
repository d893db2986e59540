import { calendarFor } from '../domain/calendar.ts';
import { localTime } from '../domain/calendarTime.ts';
import type { Instant, LocalDate } from '../domain/instant.ts';
import type { LetterBlock, LetterFacts } from '../domain/letter.ts';
import type { MoneyFact } from '../domain/money.ts';
import type { Locale, OfficeCode } from '../domain/office.ts';
import { message, type TextKey, type TextValues, wordFor } from './messages.ts';
import { sayAt, sayBy, sayOfDay } from './moments.ts';
import { sayMoney } from './money.ts';

/** One locale on an office's clock: how everything that we write says a date, an amount, a sentence. */
export type Voice = {
  office: OfficeCode;
  locale: Locale;
  say: (key: TextKey, values?: TextValues) => string;
  /** `on Friday 24 April 2026 at 15:20`, with the zone when the reader's is another. */
  at: (instant: Instant) => string;
  /** The latest moment, to stand after the locale's "by". */
  by: (instant: Instant) => string;
  /** The day alone, to stand after "from" and "until": what a delivery is measured by. */
  day: (instant: Instant) => string;
  dateOf: (instant: Instant) => LocalDate;
  /** An amount; `mixed` among amounts of other currencies. */
  money: (fact: MoneyFact, mixed?: boolean) => string;
};

/** What every part of a letter needs: the facts, and a voice. */
export type Writing = Voice & { facts: LetterFacts };

/** One kind of letter, or one part of it. */
export type Part = (writing: Writing) => LetterBlock[];

/** Where a reader of each locale is taken to be: elsewhere the zone is named (`glossary.md` 2). */
const homeZones = {
  'en-IE': 'Europe/Dublin',
  'nl-NL': 'Europe/Amsterdam',
  'nl-BE': 'Europe/Brussels',
  'sv-SE': 'Europe/Stockholm',
  'cs-CZ': 'Europe/Prague',
  'es-ES': 'Europe/Madrid',
  'es-MX': 'America/Mexico_City',
} as const satisfies Record<Locale, string>;

export function writingOf(facts: LetterFacts, locale: Locale): Writing {
  return { facts, ...voiceOf(facts.office, locale) };
}

/** What it says throws CalendarYearMissing for an instant outside the office's calendar. */
export function voiceOf(office: OfficeCode, locale: Locale): Voice {
  const calendar = calendarFor(office);
  const zone = calendar.zone === homeZones[locale] ? '' : ` (${zoneName(locale, calendar.zone)})`;
  const wall = (instant: Instant) => localTime(calendar, instant);
  return {
    office,
    locale,
    say: (key, values) => message(locale, key, values),
    at: (instant) => sayAt(locale, wall(instant)) + zone,
    by: (instant) => sayBy(locale, wall(instant)) + zone,
    day: (instant) => sayOfDay(locale, wall(instant).date),
    dateOf: (instant) => wall(instant).date,
    money: (fact, mixed) => sayMoney(locale, fact, mixed),
  };
}

/** Whether a person of ours answers for the case, as the choices in the texts want it. */
export function person({ contact }: Pick<LetterFacts, 'contact'>): { person: 'yes' | 'no'; contact: string } {
  return { person: contact.because ? 'no' : 'yes', contact: contact.name };
}

function zoneName(locale: Locale, zone: string): string {
  const name = wordFor(locale, 'zone', zone);
  if (name === undefined) throw new Error(`${locale} has no name for the time of ${zone}`);
  return name;
}
