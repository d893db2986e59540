import * as z from 'zod';
import { MoneyAboveZero } from '../domain/money.ts';
import { mostInDryRun, mostInOneCall } from '../domain/overdue/state.ts';
import { TimelineEntry } from './caseView.ts';
import { Invoice, Overdue, OverdueDetail, OverdueLine, overdueId } from './overdueView.ts';
import { defineRoutes } from './route.ts';
import { Id, InvoiceNumber, LocalDate, line, page, pageQuery, WrittenText } from './schemas.ts';

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
