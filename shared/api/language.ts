import { type Locale, locales } from '../domain/office.ts';
import { languagesOf } from './accept.ts';

/** The first locale of the list that has this tag, or else its language; `undefined` when none has. */
export function localeOf(tag: string): Locale | undefined {
  const wanted = tag.toLowerCase();
  const [language] = wanted.split('-');
  return (
    locales.find((locale) => locale.toLowerCase() === wanted) ??
    locales.find((locale) => locale.startsWith(`${language}-`))
  );
}

/** The locale that `Accept-Language` likes best, English when we write none of its languages (RFC 9110 12.5.4). */
export function acceptedLocale(header: string | undefined): Locale {
  for (const tag of languagesOf(header)) {
    const locale = localeOf(tag);
    if (locale) return locale;
  }
  return 'en-IE';
}
