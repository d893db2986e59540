import * as z from 'zod';
import { Country } from '../domain/buyer/buyer.ts';
import { Task } from '../domain/case.ts';
import { PlanStep } from '../domain/collection/state.ts';
import { CollectionStatus, KeptRight, StepKind } from '../domain/collection/steps.ts';
import { Money, MoneyAboveZero } from '../domain/money.ts';
import { TimelineEntry } from './caseView.ts';
import { Collection, CollectionDetail, CollectionLine, collectionId } from './collectionView.ts';
import { defineRoutes } from './route.ts';
import { Id, LocalDate, line, OfficeCode, page, pageQuery, WrittenReason, WrittenText } from './schemas.ts';

/** What only we may see of a collection. */
const forStaff = {
  tasks: z.array(Task),
  assignee: z.string().nullable(),
  /** Who recorded what came in: none of them passes it on. */
  recordedBy: z.array(z.string()),
};
export const StaffCollection = Collection.extend(forStaff);
export type StaffCollection = z.infer<typeof StaffCollection>;

export const staffCollectionCommand = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: collectionId,
  returns: StaffCollection,
} as const;
const read = { method: 'GET', audience: 'staff', status: 200 } as const;

const Step = z.strictObject({
  kind: StepKind,
  /** The right that it keeps, and the day on which that lapses. */
  right: KeptRight.optional(),
  on: LocalDate.optional(),
  cost: Money,
  borneBy: PlanStep.shape.borneBy,
  what: WrittenText,
});

export const staffCollections = defineRoutes('staffCollections', {
  listStaffCollections: {
    ...read,
    path: '/staff/collections',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(CollectionLine),
    summary: 'The collections of an office, newest first (may be a second old)',
  },
  getStaffCollection: {
    ...read,
    path: '/staff/collections/{id}',
    params: collectionId,
    returns: CollectionDetail.extend(forStaff),
    summary: 'One collection with its tasks and the first page of what happened',
  },
  getStaffCollectionTimeline: {
    ...read,
    path: '/staff/collections/{id}/timeline',
    params: collectionId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, letters that came back included',
  },
  proposeCollectionPlan: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/plans',
    body: z.strictObject({
      steps: z.array(Step).min(1).max(30),
      collector: z.strictObject({
        name: line(),
        country: Country,
        /** One of our own people. */
        own: z.boolean(),
        /** Why he acts from another country than the debtor's. */
        because: WrittenText.optional(),
      }),
    }),
    summary: "Put a plan to the client: steps, costs, who bears them, and who acts in the debtor's country",
    description: 'A new version takes the place of the one before, and needs his consent anew.',
  },
  announceKeptRight: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/exceptions',
    body: z.strictObject({ right: KeptRight, on: LocalDate, because: WrittenText }),
    summary: 'Announce a step that keeps a right from lapsing before there is an agreed plan',
    description:
      'With the day and the reason. A filing in an insolvency goes ahead on its day unless he objects.',
  },
  recordCollectionAction: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/actions',
    body: z.strictObject({
      /** The step of the plan that it does: for whatever is legal or costs something. */
      step: z.number().int().min(1).max(30).optional(),
      kind: StepKind,
      right: KeptRight.optional(),
      on: LocalDate,
      cost: Money,
      what: WrittenText,
    }),
    summary: 'Record what was done; the client is told',
    description:
      'A legal step without an amicable one before it is refused (`amicable-first`), and so is one to which he has not agreed (`no-consent`).',
  },
  recordRecovery: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/recoveries',
    body: z.strictObject({
      /** Of the payment, as the bank names it: recorded once. */
      reference: line(100),
      on: LocalDate,
      amount: MoneyAboveZero,
      costs: Money,
      /** What of all the debt is covered: its costs are ours. All of it when absent. */
      coveredDebt: Money.optional(),
    }),
    summary: "Record what the debtor paid: costs first, the rest is the client's and is passed on",
  },
  closeCollection: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/closure',
    body: z.strictObject({
      as: CollectionStatus.extract(['recovered', 'uncollectable', 'closed']),
      reasons: z
        .array(WrittenReason.omit({ remedy: true }))
        .max(20)
        .default([]),
    }),
    summary: 'Close the collection: all is recovered, nothing can be, or for another reason',
  },
  writeAboutCollection: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to the client',
  },
  assignCollection: {
    ...staffCollectionCommand,
    path: '/staff/collections/{id}/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand the collection to another person who may collect',
  },
});
