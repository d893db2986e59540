import * as z from 'zod';
import { Text } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, LocalDate, Locale, OfficeCode, page, pageQuery } from './schemas.ts';

/** So many dates a calendar file has at most: the nearest ones. */
export const mostInFile = 2_000;

/** One date: a whole day of the office's, or an instant. */
export const CalendarDate = z.strictObject({
  /** The same for as long as the date is there, also when it moves. */
  uid: z.string(),
  caseId: Id,
  reference: z.string(),
  kind: z.string(),
  /** A right or duty of yours, or a promise of ours. */
  what: z.enum(['right', 'promise']),
  code: z.string(),
  title: z.string(),
  text: z.string(),
  /** What the case is about: the buyer, or your own words. */
  subject: Text.optional(),
  on: LocalDate.optional(),
  at: Instant.optional(),
  office: OfficeCode,
  timeZone: z.string(),
});

const language = Locale.optional();

/** Every date on which a right is at risk or a promise is due, from all open cases (`charter.md` P02, L12). */
export const calendar = defineRoutes('calendar', {
  listDates: {
    method: 'GET',
    path: '/calendar',
    audience: 'client',
    query: z.strictObject({
      ...pageQuery,
      /** The first and the last day of the office's; from today on when absent. */
      from: LocalDate.optional(),
      until: LocalDate.optional(),
      language,
    }),
    returns: page(CalendarDate),
    status: 200,
    summary: 'Every date on which a right of yours is at risk or a promise of ours is due, the nearest first',
    description:
      'From all your open cases (may be a second old). What is done, or was missed, is no date any more.',
  },
  getCalendarFile: {
    method: 'GET',
    path: '/calendar.ics',
    audience: 'client',
    query: z.strictObject({ language }),
    returns: z.never(),
    produces: ['text/calendar'],
    status: 200,
    summary: 'The same from today on as an iCalendar file, for the nearest 2,000 dates',
  },
});
