import type { DateEntry } from '../domain/dateEntry.ts';
import type { Locale } from '../domain/office.ts';
import { insurer } from '../domain/offices.ts';
import csCZ from './calendar/cs-CZ.json' with { type: 'json' };
import enIE from './calendar/en-IE.json' with { type: 'json' };
import esES from './calendar/es-ES.json' with { type: 'json' };
import esMX from './calendar/es-MX.json' with { type: 'json' };
import nlBE from './calendar/nl-BE.json' with { type: 'json' };
import nlNL from './calendar/nl-NL.json' with { type: 'json' };
import svSE from './calendar/sv-SE.json' with { type: 'json' };
import { tieShortWords } from './czechTies.ts';

type Words = Readonly<Record<keyof typeof enIE, string>>;

/** What a calendar says of each date; kept apart from the letters, so that a calendar needs no formatter. */
export const calendarWords = {
  'en-IE': enIE,
  'nl-NL': nlNL,
  'nl-BE': nlBE,
  'sv-SE': svSE,
  'cs-CZ': csCZ,
  'es-ES': esES,
  'es-MX': esMX,
} as const satisfies Record<Locale, Words>;

/** A date in the reader's language: what it is, and what it means to him. What has no words of its own is a promise, or a right. */
export function dateText(
  locale: Locale,
  { code, what, detail = '' }: DateEntry,
): { title: string; text: string } {
  const words: Words = calendarWords[locale];
  const key = Object.hasOwn(words, code) ? (code as keyof Words) : (`other.${what}` as const);
  const title = words[key].replace('{detail}', detail);
  return { title: typed(locale, title), text: typed(locale, words[`note.${what}`]) };
}

/** What the whole calendar is called. */
export function calendarName(locale: Locale): string {
  return typed(locale, calendarWords[locale]['calendar.name'].replace('{insurer}', insurer.name));
}

const typed = (locale: Locale, text: string) => (locale === 'cs-CZ' ? tieShortWords(text) : text);
