import type { calendar } from '../../../shared/api/calendar.ts';
import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { type Days, datesPage, firstOf, lastOf } from '../../../shared/data/datePages.ts';
import type { Store } from '../../../shared/data/store.ts';
import { localDateAt } from '../../../shared/domain/calendar.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { withSubjects } from './dateView.ts';
import { calendarFile } from './file.ts';
import { everyDate } from './nearest.ts';

type ListCall = Call<(typeof calendar)['listDates']>;

/** The dates of a client, from the items that every commit of his cases keeps: no case is read. */
export function calendarHandlers(store: Store): HandlersOf<typeof calendar> {
  return {
    listDates: (call) => listDates(store, call),
    getCalendarFile: async ({ caller, query, now }) => {
      const locale = query.language ?? caller.locale;
      const stored = await everyDate(store, caller.clientId, { from: localDateAt(caller.office, now) });
      const dates = await withSubjects(store, stored, locale);
      const headers = { 'Content-Language': locale };
      return {
        content: calendarFile(dates, stored, locale),
        contentType: 'text/calendar; charset=utf-8',
        headers,
      };
    },
  };
}

const operation = 'calendar';

/** A page: one Query, and one read for what the cases are about. */
async function listDates(store: Store, { caller, query, now }: ListCall) {
  const { clientId, office, locale } = caller;
  const { from = localDateAt(office, now), until, limit, cursor, language = locale } = query;
  const days: Days = { from, until };
  // The cursor is of these days and no others: a key outside them is no place to go on from.
  const scope = [clientId, firstOf(days), lastOf(days)].join(' ');
  const after = afterOf(cursor, operation, scope, shapeOf(days));
  const { dates, next } = await datesPage(store, clientId, days, { limit, after });
  const last = next && { PK: String(next.PK), SK: String(next.SK), clientSort: String(next.clientSort) };
  const data = await withSubjects(store, dates, language);
  return {
    body: { data, ...(last && { nextCursor: cursorFor(operation, scope, last) }) },
    headers: { 'Content-Language': language },
  };
}

/** What the key of a date looks like, within these days. */
function shapeOf(days: Days) {
  const within = (sort: string) => sort >= firstOf(days) && sort <= lastOf(days);
  const clientSort = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?#[\w:.#-]{1,200}$/;
  return {
    PK: /^CASE#[a-z]{3}_[a-z0-9]{1,90}$/,
    SK: /^K#DATE#[\w.#-]{1,100}$/,
    clientSort: { test: (sort: string) => clientSort.test(sort) && within(sort) } as RegExp,
  };
}
