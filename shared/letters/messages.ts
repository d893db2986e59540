import type { Locale } from '../domain/office.ts';
import { sentence, type TextValues } from './sentence.ts';
import { claimsTexts } from './texts/claims.ts';
import { documentsTexts } from './texts/documents.ts';
import { enquiriesTexts } from './texts/enquiries.ts';
import { invoicesTexts } from './texts/invoices.ts';
import { letterTexts } from './texts/letters.ts';
import { limitsTexts } from './texts/limits.ts';
import { personalTexts } from './texts/personal.ts';
import { premiumTexts } from './texts/premium.ts';
import { relationTexts } from './texts/relation.ts';
import { renewalsTexts } from './texts/renewals.ts';

/** What is written, area by area. */
export const areas = [
  letterTexts,
  claimsTexts,
  documentsTexts,
  enquiriesTexts,
  invoicesTexts,
  limitsTexts,
  personalTexts,
  relationTexts,
  renewalsTexts,
  premiumTexts,
] as const;

type KeyOf<A> = A extends { 'en-IE': infer T } ? keyof T : never;
/** The name of one sentence or word; every locale has them all. */
export type TextKey = KeyOf<(typeof areas)[number]>;
export type Texts = Readonly<Record<TextKey, string>>;
export type { TextValues };

/** Belgium and Mexico keep only what differs from their language's other locale. */
const textsOf = (...locales: Locale[]): Texts =>
  Object.assign({}, ...locales.flatMap((locale) => areas.map((area) => area[locale])));

/** All sentences by locale. */
export const texts: Readonly<Record<Locale, Texts>> = {
  'en-IE': textsOf('en-IE'),
  'nl-NL': textsOf('nl-NL'),
  'nl-BE': textsOf('nl-NL', 'nl-BE'),
  'sv-SE': textsOf('sv-SE'),
  'cs-CZ': textsOf('cs-CZ'),
  'es-ES': textsOf('es-ES'),
  'es-MX': textsOf('es-ES', 'es-MX'),
};

/** One sentence in one locale. Throws a FormatError that names a value which the sentence needs and lacks. */
export function message(locale: Locale, key: TextKey, values: TextValues = {}): string {
  return sentence(locale, texts[locale][key], values);
}

/** The word for a code of ours, such as `status` `open` or `role` `handler`; undefined when there is none. */
export function wordFor(locale: Locale, group: string, code: string): string | undefined {
  const key = `${group}.${code}`;
  return Object.hasOwn(texts[locale], key) ? message(locale, key as TextKey) : undefined;
}
