import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import type { feedback } from '../../../shared/api/feedback.ts';
import { acceptedLocale, localeOf } from '../../../shared/api/language.ts';
import { malformed } from '../../../shared/api/problem.ts';
import { type Improved, improvedPage, wordsIn, wordsKeys } from '../../../shared/data/improved.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { type Locale, locales } from '../../../shared/domain/office.ts';
import { officeOfLocale } from '../../../shared/domain/offices.ts';
import type { Call } from '../serve/call.ts';

const place = { SK: /^A#[\dT:Z-]{20}#imp_[a-z0-9]{1,60}$/ };

/** You said, we did: a page of it in the reader's language, or the next best; one Query and one read. */
export async function improvementPage(
  store: Store,
  { query, acceptLanguage }: Call<(typeof feedback)['listImprovements']>,
) {
  const { language, office: asked, limit, cursor } = query;
  const locale = language === undefined ? acceptedLocale(acceptLanguage) : localeOf(language);
  if (!locale) {
    const detail = `must be one of ${locales.join(', ')}`;
    return { problem: malformed([{ pointer: '/query/language', detail }]) };
  }
  const office = asked ?? officeOfLocale(locale);
  const after = afterOf(cursor, 'improvements', office, place)?.SK;
  const { data, next } = await improvedPage(store, office, { limit, after });
  const found = await readAll(
    store,
    data.flatMap((improved) => wordsKeys(improved, locale)),
  );
  const body = {
    data: data.flatMap((improved) => shown(improved, found, locale)),
    ...(next && { nextCursor: cursorFor('improvements', office, { SK: next }) }),
  };
  return { body, headers: { 'Content-Language': locale, Vary: 'Accept-Language' } };
}

/** Words that were erased are not shown, and neither is what is left of it. */
function shown(improved: Improved, found: Found, locale: Locale) {
  const words = wordsIn(found, improved, locale);
  if (!words) return [];
  const { id, office, doneAt, unit, before, after } = improved;
  const { said, did, measure: what, language } = words;
  return [{ id, office, doneAt, language, said, did, measure: { what, unit, before, after } }];
}
