import * as z from 'zod';
import { mostInvoices } from '../domain/overdue/state.ts';
import { TimelineEntry } from './caseView.ts';
import { Collection, CollectionDetail, CollectionLine, collectionId } from './collectionView.ts';
import { NewPayee } from './payee.ts';
import { defineRoutes } from './route.ts';
import { Id, InvoiceNumber, page, pageQuery, WrittenText } from './schemas.ts';

const command = {
  method: 'POST',
  audience: 'client',
  command: true,
  status: 200,
  params: collectionId,
  returns: Collection,
} as const;
const read = { method: 'GET', audience: 'client', status: 200 } as const;
const Exception = z.number().int().min(1).max(1_000);

export const collections = defineRoutes('collections', {
  mandateCollection: {
    method: 'POST',
    path: '/collections',
    audience: 'client',
    command: true,
    looksUp: true,
    body: z.strictObject({
      overdueId: Id,
      /** Numbers of unpaid invoices in one currency; all that are unpaid when absent. */
      invoices: z.array(InvoiceNumber).min(1).max(mostInvoices).optional(),
      /** What we should know about the buyer, or how you wish us to go about it. */
      text: WrittenText.optional(),
    }),
    returns: Collection,
    status: 201,
    summary: 'Mandate us to collect unpaid invoices of one buyer',
    description:
      'Within three working days there is a plan, and nothing is done before you agreed to it. We always begin amicably. One mandate is open at a time on an overdue file (409 `collection-open`).',
  },
  listCollections: {
    ...read,
    path: '/collections',
    query: z.strictObject(pageQuery),
    returns: page(CollectionLine),
    summary: 'Your collections, newest first (may be a second old)',
  },
  getCollection: {
    ...read,
    path: '/collections/{id}',
    params: collectionId,
    returns: CollectionDetail,
    summary: 'One collection with its plan, what was collected, and the first page of what happened',
  },
  getCollectionTimeline: {
    ...read,
    path: '/collections/{id}/timeline',
    params: collectionId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  answerCollectionPlan: {
    ...command,
    path: '/collections/{id}/plan-approvals',
    body: z.strictObject({ planId: Id, approved: z.boolean(), because: WrittenText.optional() }),
    summary: 'Approve a version of the plan, or refuse it',
    description:
      'For that version alone: 409 `plan-replaced` when there is a newer one. Silence is no consent: after five working days only what is amicable goes on.',
  },
  objectToKeptRight: {
    ...command,
    path: '/collections/{id}/objections',
    body: z.strictObject({ exception: Exception, because: WrittenText.optional() }),
    summary: 'Object to a step that keeps a right from lapsing',
    description:
      'A filing in an insolvency goes ahead on its day unless you object; the others need your consent.',
  },
  consentToKeptRight: {
    ...command,
    path: '/collections/{id}/consents',
    body: z.strictObject({ exception: Exception }),
    summary: 'Consent to a step that keeps a right from lapsing',
  },
  writeAboutMyCollection: {
    ...command,
    path: '/collections/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to whoever collects for you',
  },
  giveCollectionPayee: {
    ...command,
    path: '/collections/{id}/payee',
    body: NewPayee.omit({ party: true }),
    summary: 'Give the account to which we pass on what was collected',
    description:
      'A second person of ours calls you back about it, and nothing is paid to it within 24 hours.',
  },
});
