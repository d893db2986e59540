import * as z from 'zod';
import { Recipient } from '../domain/document/facts.ts';
import { DocumentKind } from '../domain/document/kinds.ts';
import { LetterBlock } from '../domain/letter.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, LocalDate, Locale, line, page, pageQuery } from './schemas.ts';

/** A document about a policy, kept word for word. */
export const PolicyDocumentLine = z.strictObject({
  documentId: Id,
  reference: z.string(),
  policyId: Id,
  kind: DocumentKind,
  language: Locale,
  /** The day that it speaks of. */
  on: LocalDate,
  writtenAt: Instant,
  /** Whether a member of the client or we asked for it. */
  askedBy: z.enum(['client', 'staff', 'system']),
  /** Of its words. */
  sha256: z.string(),
  /** Of a statement of cover: which part it is, and how many buyers it names. */
  part: z.number().int().positive().optional(),
  buyers: z.number().int().nonnegative().optional(),
});

/** The same with its words as paragraphs. */
export const PolicyDocumentView = PolicyDocumentLine.extend({
  title: z.string(),
  blocks: z.array(LetterBlock),
});

/** So many buyers one statement of cover names. */
export const mostBuyers = 100;

const DocumentBody = z.strictObject({
  kind: DocumentKind,
  /** The day that it shall speak of; today when absent. */
  on: LocalDate.optional(),
  /** A bank or an auditor, who finds in it what it does not say. */
  for: Recipient.extend({ name: line(200), reference: line(60).optional() }).optional(),
  /** The language of its reader; yours when absent. */
  language: Locale.optional(),
  /** A statement of cover on these buyers alone; without them it names every buyer, in parts. */
  buyerIds: z.array(Id).min(1).max(mostBuyers).optional(),
  /** The next part of a statement of cover: the `nextCursor` of the part before. */
  cursor: z.string().max(2_000).optional(),
});

const one = { params: z.strictObject({ id: Id }) } as const;
const list = {
  ...one,
  method: 'GET',
  query: z.strictObject(pageQuery),
  returns: page(PolicyDocumentLine),
  status: 200,
} as const;
const issue = {
  ...one,
  method: 'POST',
  command: true,
  body: DocumentBody,
  returns: PolicyDocumentLine.extend({
    /** There are more buyers: send it as `cursor` for the next part. */
    nextCursor: z.string().optional(),
  }),
  status: 201,
  description: `A statement of cover names at most ${mostBuyers} buyers; a longer one comes in parts. A renewal pack shows the terms of the next period beside those of now, once its documents were issued.`,
} as const;

export const policyDocuments = defineRoutes('documents', {
  listPolicyDocuments: {
    ...list,
    path: '/policies/{id}/documents',
    audience: 'client',
    summary: 'The documents about one of your policies, newest first',
  },
  issuePolicyDocument: {
    ...issue,
    path: '/policies/{id}/documents',
    audience: 'client',
    summary:
      'Have a document made: the policy with its terms on a day, a certificate or a statement of cover for a bank or an auditor, the renewal pack',
  },
  listStaffPolicyDocuments: {
    ...list,
    path: '/staff/policies/{id}/documents',
    audience: 'staff',
    summary: 'The documents about a policy, newest first',
  },
  issueStaffPolicyDocument: {
    ...issue,
    path: '/staff/policies/{id}/documents',
    audience: 'staff',
    summary: 'Have a document about a policy made; its client finds it among his',
  },
});
