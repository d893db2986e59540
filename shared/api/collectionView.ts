import * as z from 'zod';
import { Country } from '../domain/buyer/buyer.ts';
import { KeptRightException, PlanStep } from '../domain/collection/state.ts';
import { CollectionStatus } from '../domain/collection/steps.ts';
import { Currency, Money } from '../domain/money.ts';
import { Payment } from '../domain/payment/state.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { Id, Instant, LocalDate, page } from './schemas.ts';

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
