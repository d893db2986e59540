import { acceptedLocale, localeOf } from '../../shared/api/language.ts';
import { malformed, Stop } from '../../shared/api/problem.ts';
import { type Locale, locales } from '../../shared/domain/office.ts';

type Asking = { query: { language?: string | undefined }; acceptLanguage: string | undefined };

/** The locale of a public page: that of `?language=`, or what `Accept-Language` likes best. Throws Stop (400). */
export function requestedLocale({ query, acceptLanguage }: Asking): Locale {
  const { language } = query;
  const locale = language === undefined ? acceptedLocale(acceptLanguage) : localeOf(language);
  if (locale) return locale;
  const detail = `must be one of ${locales.join(', ')}`;
  throw new Stop(malformed([{ pointer: '/query/language', detail }]));
}

/** The headers of a page whose language was chosen so. */
export const languageHeaders = (locale: Locale) => ({ 'Content-Language': locale, Vary: 'Accept-Language' });
