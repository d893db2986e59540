import type { Locale } from '../../domain/office.ts';
import { inline } from '../ownWords.ts';

/** A country by its code, in the reader's language; anything else as somebody wrote it. */
export function countryName(locale: Locale, country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return inline(country);
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
}
