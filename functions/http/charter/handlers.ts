import type { charter } from '../../../shared/api/charter.ts';
import { acceptedLocale, localeOf } from '../../../shared/api/language.ts';
import { malformed } from '../../../shared/api/problem.ts';
import { locales } from '../../../shared/domain/office.ts';
import { insurer, officeOfLocale, offices } from '../../../shared/domain/offices.ts';
import type { HandlersOf } from '../serve/call.ts';
import { charterIn } from './promises.ts';

/** What everybody may read, from data in the code: no call to anything, so it answers when all else is down. */
export const charterHandlers: HandlersOf<typeof charter> = {
  getCharter: ({ query, acceptLanguage, now }) => {
    const { language, office } = query;
    const locale = language === undefined ? acceptedLocale(acceptLanguage) : localeOf(language);
    if (!locale) {
      const detail = `must be one of ${locales.join(', ')}`;
      return { problem: malformed([{ pointer: '/query/language', detail }]) };
    }
    const body = charterIn(locale, office ?? officeOfLocale(locale), now);
    return { body, headers: { 'Content-Language': locale, Vary: 'Accept-Language' } };
  },
  listOffices: () => ({ body: { insurer, data: Object.values(offices) } }),
  getHealth: ({ now }) => ({ body: { status: 'ok', now }, headers: { 'Cache-Control': 'no-store' } }),
};
