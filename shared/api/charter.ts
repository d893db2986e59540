import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { Locale, OfficeCode } from './schemas.ts';

const language = { language: z.string().max(200).optional() };

/** A promise of the charter, in the reader's language. */
export const CharterPromise = z.strictObject({
  promise: z.string(),
  text: z.string(),
  amount: z.number().int().nonnegative().optional(),
  unit: z.enum(['hours', 'working-hours', 'working-days', 'days']).optional(),
});

export const Office = z.strictObject({
  office: OfficeCode,
  name: z.string(),
  timeZone: z.string(),
  locales: z.array(Locale),
});

export const charter = defineRoutes('charter', {
  readCharter: {
    method: 'GET',
    path: '/charter',
    audience: 'public',
    query: z.strictObject(language),
    returns: z.strictObject({ locale: Locale, version: z.string(), promises: z.array(CharterPromise) }),
    status: 200,
    summary: 'The promises, in the language of the reader',
  },
  listOffices: {
    method: 'GET',
    path: '/offices',
    audience: 'public',
    returns: z.strictObject({ data: z.array(Office) }),
    status: 200,
    summary: 'The offices, with their time zones and languages',
  },
  readHealth: {
    method: 'GET',
    path: '/health',
    audience: 'public',
    returns: z.strictObject({ status: z.literal('ok'), now: z.string() }),
    status: 200,
    summary: 'Whether the service answers',
  },
});
