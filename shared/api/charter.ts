import * as z from 'zod';
import { Span } from '../domain/deadline.ts';
import { Opening } from '../domain/officeOpening.ts';
import { Insurer, Office } from '../domain/offices.ts';
import { defineRoutes } from './route.ts';
import { Instant, Locale, OfficeCode } from './schemas.ts';

/** A promise of the charter, in the reader's language. */
export const CharterPromise = z.strictObject({
  promise: z.string(),
  title: z.string(),
  text: z.string(),
  /** How long, where the promise has a clock. */
  within: Span.optional(),
});

export const Charter = z.strictObject({
  office: OfficeCode,
  locale: Locale,
  /** The version of the numbers; cases keep the one they began with. */
  version: z.string(),
  promises: z.array(CharterPromise),
});

export const charter = defineRoutes('charter', {
  getCharter: {
    method: 'GET',
    path: '/charter',
    audience: 'public',
    query: z.strictObject({
      language: z
        .string()
        .max(35)
        .optional()
        .describe('A language tag such as `nl` or `nl-BE`; goes before `Accept-Language`.'),
      office: OfficeCode.optional().describe('Whose numbers; the office of the language when absent.'),
    }),
    returns: Charter,
    status: 200,
    summary: 'The promises, in the language of the reader',
  },
  listOffices: {
    method: 'GET',
    path: '/offices',
    audience: 'public',
    returns: z.strictObject({ insurer: Insurer, data: z.array(Office.extend(Opening.shape)) }),
    status: 200,
    summary: 'The offices: how to reach them, whether they are open now, and on which days they are closed',
  },
  getHealth: {
    method: 'GET',
    path: '/health',
    audience: 'public',
    returns: z.strictObject({ status: z.literal('ok'), now: Instant }),
    status: 200,
    summary: 'Whether the service answers',
  },
});
