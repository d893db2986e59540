import * as z from 'zod';
import { LetterBlock } from '../domain/letter.ts';
import { LetterKind } from '../domain/letterKind.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, Locale, page, pageQuery } from './schemas.ts';

export const LetterLine = z.strictObject({
  id: Id,
  caseId: Id,
  reference: z.string(),
  kind: LetterKind,
  locale: Locale,
  state: z.enum(['preparing', 'sent', 'delivered', 'failed']),
  writtenAt: Instant,
  sentAt: Instant.optional(),
  deliveredAt: Instant.optional(),
  failedAt: Instant.optional(),
});

/** A letter as paragraphs; `ofRecord` is false for a courtesy translation. */
export const Letter = LetterLine.extend({
  ofRecord: z.boolean(),
  language: Locale,
  title: z.string(),
  blocks: z.array(LetterBlock),
  sha256: z.string().optional(),
});

const produces = ['application/json', 'text/plain', 'text/html', 'application/pdf'] as const;
const one = {
  method: 'GET',
  params: z.strictObject({ id: Id }),
  query: z.strictObject({ language: Locale.optional() }),
  produces,
  returns: Letter,
  status: 200,
} as const;
const list = {
  method: 'GET',
  looksUp: true,
  query: z.strictObject({ ...pageQuery, caseId: Id }),
  returns: page(LetterLine),
  status: 200,
} as const;

export const letters = defineRoutes('letters', {
  listLetters: {
    ...list,
    path: '/letters',
    audience: 'client',
    summary: 'The letters of one of your cases, oldest first',
  },
  getLetter: {
    ...one,
    path: '/letters/{id}',
    audience: 'client',
    summary: 'A letter as JSON, text, HTML or PDF, in its own language or in another as a courtesy',
  },
  listStaffLetters: {
    ...list,
    path: '/staff/letters',
    audience: 'staff',
    summary: 'The letters of a case, with the state of their delivery',
  },
  getStaffLetter: {
    ...one,
    path: '/staff/letters/{id}',
    audience: 'staff',
    summary: 'A letter as the client has it',
  },
});
