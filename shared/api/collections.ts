import * as z from 'zod';
import { Country } from '../domain/buyer/buyer.ts';
import { KeptRightException, PlanStep } from '../domain/collection/state.ts';
import { CollectionStatus } from '../domain/collection/steps.ts';
import { Currency, Money } from '../domain/money.ts';
import { mostInvoices } from '../domain/overdue/state.ts';
import { Payment } from '../domain/payment/state.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, InvoiceNumber, LocalDate, page, pageQuery, WrittenText } from './schemas.ts';

/** A version of the plan; its words stand in its letter and in the timeline. */
export const PlanView = z.strictObject({
  planId: Id,
  version: z.number().int(),
  at: Instant,
  steps: z.array(PlanStep.extend({ cost: Money })),
  /** Who acts, and where. */
  collector: z.strictObject({ country: z.string(), own: z.boolean() }),
  consent: z.enum(['awaited', 'approved', 'refused', 'amicable-only']),
  /** After this only what is amicable goes on. */
  consentUntil: Instant,
});

/** What lists show too. */
const collectionLine = {
  ...caseFields,
  policyId: Id,
  buyerId: Id,
  overdueId: Id,
  claimId: Id.optional(),
  status: CollectionStatus,
  /** You, or we ourselves after an indemnity. */
  mandatedBy: z.enum(['client', 'subrogation']),
  /** Of the debtor. */
  country: Country,
  missed: z.boolean(),
  /** What the buyer owed, what is still unpaid, and what we collected of it. */
  debt: Money,
  left: Money,
  collected: Money,
};

const parts = {
  invoices: z.array(z.strictObject({ number: z.string(), dueOn: LocalDate, debt: Money, received: Money })),
  plan: PlanView.optional(),
  /** Rights that would lapse, each with its day: you may consent or object. */
  exceptions: z.array(KeptRightException),
  /** What was collected: what you get of it, and what was kept for costs that you bear. */
  recoveries: z.array(
    z.strictObject({
      ...{ n: z.number().int(), reference: z.string(), on: LocalDate, amount: Money, costs: Money },
      ...{ toClient: Money, kept: Money },
    }),
  ),
  /** What is passed on to you. */
  payments: z.array(
    z.strictObject({
      ...{ n: z.number().int(), amount: Money, status: Payment.shape.status },
      ...{ owedAt: Instant, orderedAt: Instant.optional() },
    }),
  ),
  /** The account to which it goes: its last four characters, and whether somebody called back. */
  payee: z
    .strictObject({ ending: z.string(), enteredAt: Instant, calledBackAt: Instant.optional() })
    .optional(),
  /** After an indemnity: our part of the whole debt. */
  sharing: z.strictObject({ insurer: Money, total: Money }).optional(),
  currency: Currency,
};

/** A collection as its client sees it after a command. */
export const Collection = z.strictObject({ ...collectionLine, ...parts });
export type Collection = z.infer<typeof Collection>;
export const CollectionDetail = Collection.extend({ subject: Text, timeline: page(TimelineEntry) });
export const CollectionLine = z
  .strictObject(collectionLine)
  .omit({ handler: true, promises: true, calendar: true })
  .extend({ subject: Text });

export const collectionId = z.strictObject({ id: Id });
export const collectionCommand = {
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
    ...collectionCommand,
    path: '/collections/{id}/plan-approvals',
    body: z.strictObject({ planId: Id, approved: z.boolean(), because: WrittenText.optional() }),
    summary: 'Approve a version of the plan, or refuse it',
    description:
      'For that version alone: 409 `plan-replaced` when there is a newer one. Silence is no consent: after five working days only what is amicable goes on.',
  },
  objectToKeptRight: {
    ...collectionCommand,
    path: '/collections/{id}/objections',
    body: z.strictObject({ exception: Exception, because: WrittenText.optional() }),
    summary: 'Object to a step that keeps a right from lapsing',
    description:
      'A filing in an insolvency goes ahead on its day unless you object; the others need your consent.',
  },
  consentToKeptRight: {
    ...collectionCommand,
    path: '/collections/{id}/consents',
    body: z.strictObject({ exception: Exception }),
    summary: 'Consent to a step that keeps a right from lapsing',
  },
  writeAboutMyCollection: {
    ...collectionCommand,
    path: '/collections/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to whoever collects for you',
  },
});
