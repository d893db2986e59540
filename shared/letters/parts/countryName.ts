import type { Locale } from '../../domain/office.ts';
import { byLocale } from '../byLocale.ts';
import { inline } from '../ownWords.ts';

const countries = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/** A country by its code, in the reader's language; anything else as somebody wrote it. */
export function countryName(locale: Locale, country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return inline(country);
  return countries(locale).of(country) ?? country;
}
