import * as z from 'zod';
import { PaperCode } from '../domain/claim/paperRules.ts';
import { Currency, Money, MoneyAboveZero } from '../domain/money.ts';
import { GuideStep } from '../domain/overdue/duties.ts';
import { mostInDryRun, mostInOneCall, OverdueKind, OverdueStatus, VatRate } from '../domain/overdue/state.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { defineRoutes } from './route.ts';
import {
  Deadline,
  Id,
  Instant,
  InvoiceNumber,
  LocalDate,
  line,
  page,
  pageQuery,
  WrittenText,
} from './schemas.ts';

const Invoice = z.strictObject({
  number: InvoiceNumber,
  amount: MoneyAboveZero,
  /** Whether the amount is without VAT or with it; with it, say the rate, "0" where there is none. */
  amountIs: z.enum(['net', 'gross']),
  vatRate: VatRate.optional(),
  issuedOn: LocalDate,
  deliveredOn: LocalDate,
  /** The day agreed first: no extension moves it. */
  dueOn: LocalDate,
});

/** An unpaid invoice as we have it. */
const InvoiceView = Invoice.extend({
  number: z.string(),
  amount: Money,
  reportedAt: Instant,
  /** Told later than the policy says: a person decides what follows, and nothing follows by itself. */
  late: z.boolean(),
  received: Money,
  /** What the buyer still owes of it, with VAT. */
  left: Money,
  extendedTo: LocalDate.optional(),
  handedOver: z.strictObject({ collectionId: Id, on: LocalDate }).optional(),
  claimId: Id.optional(),
});

const AskedView = z.strictObject({
  n: z.number().int().positive(),
  kind: OverdueKind,
  invoices: z.array(z.string()),
  until: LocalDate,
  at: Instant,
  due: Deadline,
});

const lineFields = {
  policyId: Id,
  buyerId: Id,
  status: OverdueStatus,
  currency: Currency,
  /** True while an answer of ours is late. */
  missed: z.boolean(),
  count: z.number().int(),
  /** In each currency. */
  unpaid: z.array(Money),
  collectionId: Id.optional(),
  claimId: Id.optional(),
};

/** Everything unpaid of a buyer under a policy, as its client sees it after a command. */
export const Overdue = z.strictObject({
  ...caseFields,
  ...lineFields,
  /** The oldest first. */
  invoices: z.array(InvoiceView),
  /** Receipts on invoices that are still unpaid; the timeline has every one. */
  receipts: z.array(
    z.strictObject({
      reference: z.string(),
      on: LocalDate,
      amount: Money,
      paid: z.array(z.strictObject({ invoice: z.string(), amount: Money })),
      source: z.enum(['client', 'collection']),
      told: Instant,
    }),
  ),
  /** Later dates that wait for our answer. */
  asked: z.array(AskedView),
  /** What is to be done by when, and the policy term behind each date. */
  guide: z.array(GuideStep),
  /** The papers that a claim would need, by their code. */
  papers: z.array(PaperCode),
});
export type Overdue = z.infer<typeof Overdue>;

export const OverdueDetail = Overdue.extend({ subject: Text, timeline: page(TimelineEntry) });
const { handler: _, promises: __, calendar: ___, ...lineCommon } = caseFields;
export const OverdueLine = z.strictObject({ ...lineCommon, ...lineFields, subject: Text });

export const overdueId = z.strictObject({ id: Id });
const command = {
  method: 'POST',
  audience: 'client',
  command: true,
  status: 200,
  params: overdueId,
  returns: Overdue,
} as const;
const read = { method: 'GET', audience: 'client', status: 200 } as const;
const LaterDate = z.strictObject({
  invoices: z.array(InvoiceNumber).min(1).max(mostInOneCall),
  until: LocalDate,
  text: WrittenText.optional(),
});

export const overdues = defineRoutes('overdues', {
  reportOverdue: {
    method: 'POST',
    path: '/overdues',
    audience: 'client',
    command: true,
    looksUp: true,
    body: z.strictObject({
      policyId: Id,
      buyerId: Id,
      invoices: z.array(Invoice).min(1).max(mostInDryRun),
      batchReference: line(60).optional(),
      text: WrittenText.optional(),
    }),
    returns: Overdue,
    status: 201,
    summary: 'Report unpaid invoices on a buyer: up to 80 in one call, all of them or none',
    description:
      'Opens the file of this policy and buyer, or adds to it: there is one for ever. The answer is your guide: by when to stop deliveries, report, hand over and claim, with the policy term behind each date. Each number is taken once; every fault is listed with its place (`errors`, with a `code`). A late report is taken and marked. `batchReference` ties several calls together; `validateOnly=true` looks at up to 500.',
  },
  listOverdues: {
    ...read,
    path: '/overdues',
    query: z.strictObject(pageQuery),
    returns: page(OverdueLine),
    summary: 'Your overdue files, newest first (may be a second old)',
  },
  getOverdue: {
    ...read,
    path: '/overdues/{id}',
    params: overdueId,
    returns: OverdueDetail,
    summary: 'Everything unpaid of a buyer, with your guide and the first page of what happened',
  },
  getOverdueTimeline: {
    ...read,
    path: '/overdues/{id}/timeline',
    params: overdueId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  tellReceipt: {
    ...command,
    path: '/overdues/{id}/receipts',
    body: z.strictObject({
      /** Yours, for this receipt: taken once. */
      reference: InvoiceNumber,
      on: LocalDate,
      amount: MoneyAboveZero,
      /** The invoices that the payer named. */
      invoices: z.array(InvoiceNumber).min(1).max(mostInOneCall).optional(),
    }),
    summary: 'Tell what the buyer paid: the oldest invoices are paid first',
    description:
      'By original due date, invoice date and number; those that the payer named come first where the policy says so. More than is unpaid is refused with what is left.',
  },
  agreeExtension: {
    ...command,
    path: '/overdues/{id}/extensions',
    body: LaterDate,
    summary: 'A later date: noted within the maximum extension, answered by us beyond it',
    description:
      'The original due date stays what counts. Beyond the maximum you have our answer within two working days; until then you have no consent.',
  },
  agreeRescheduling: {
    ...command,
    path: '/overdues/{id}/reschedulings',
    body: LaterDate.required({ text: true }),
    summary: 'Payment by instalments: `until` is the day of the last one, `text` says the rest',
  },
  writeOnOverdue: {
    ...command,
    path: '/overdues/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to us about these invoices',
  },
});
