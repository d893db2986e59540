import * as z from 'zod';
import { Cause } from '../domain/claim/cause.ts';
import { PaperCode } from '../domain/claim/paperRules.ts';
import { MoneyAboveZero } from '../domain/money.ts';
import { mostInOneCall, mostInvoices } from '../domain/overdue/state.ts';
import { TimelineEntry } from './caseView.ts';
import { Claim, ClaimDetail, ClaimLine, claimId, NewDispute, NewInsolvency } from './claimView.ts';
import { NewPayee } from './payee.ts';
import { defineRoutes } from './route.ts';
import { Id, InvoiceNumber, LocalDate, page, pageQuery, WrittenText } from './schemas.ts';

const command = {
  method: 'POST',
  audience: 'client',
  command: true,
  status: 200,
  params: claimId,
  returns: Claim,
} as const;
const read = { method: 'GET', audience: 'client', status: 200 } as const;

const NewClaim = z
  .strictObject({
    overdueId: Id.optional(),
    collectionId: Id.optional(),
    cause: z.enum(['protracted-default', 'insolvency', 'political']),
    insolvency: NewInsolvency.omit({ text: true }).optional(),
    political: z.strictObject({ kind: Cause.options[2].shape.political, on: LocalDate }).optional(),
    invoices: z.array(InvoiceNumber).min(1).max(mostInvoices).optional(),
    /** Papers that we have already, from your report or your mandate. */
    documents: z
      .array(z.strictObject({ code: PaperCode }))
      .max(40)
      .default([]),
    text: WrittenText.optional(),
  })
  .refine(({ overdueId, collectionId }) => (overdueId === undefined) !== (collectionId === undefined), {
    error: 'must be one of overdueId and collectionId',
    path: ['overdueId'],
  })
  .refine(({ cause, insolvency }) => (cause === 'insolvency') === (insolvency !== undefined), {
    error: 'must be there for this cause, and for no other',
    path: ['insolvency'],
  })
  .refine(({ cause, political }) => (cause === 'political') === (political !== undefined), {
    error: 'must be there for this cause, and for no other',
    path: ['political'],
  });

export const claims = defineRoutes('claims', {
  fileClaim: {
    method: 'POST',
    path: '/claims',
    audience: 'client',
    command: true,
    looksUp: true,
    body: NewClaim,
    returns: Claim,
    status: 201,
    summary: 'File a claim for what is unpaid of an overdue file, or of a mandate to collect',
    description:
      'Without `invoices` it is everything unpaid that is in no claim. The answer tells from the first day when the waiting period ends, from when can be paid, and every paper that is missing. A late claim is taken: a person decides what follows.',
  },
  listClaims: {
    ...read,
    path: '/claims',
    query: z.strictObject(pageQuery),
    returns: page(ClaimLine),
    summary: 'Your claims, newest first (may be a second old)',
  },
  getClaim: {
    ...read,
    path: '/claims/{id}',
    params: claimId,
    returns: ClaimDetail,
    summary: 'One claim with its wait, its papers, its promises and the first page of what happened',
  },
  getClaimTimeline: {
    ...read,
    path: '/claims/{id}/timeline',
    params: claimId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  tellClaimReceipt: {
    ...command,
    path: '/claims/{id}/receipts',
    body: z.strictObject({
      /** Yours, for this receipt: taken once. */
      reference: InvoiceNumber,
      on: LocalDate,
      amount: MoneyAboveZero,
      invoices: z.array(InvoiceNumber).min(1).max(mostInOneCall).optional(),
    }),
    summary: 'Tell what the buyer paid: the claim is reduced at once, and is over when nothing is left',
  },
  disputeClaim: {
    ...command,
    path: '/claims/{id}/disputes',
    body: NewDispute,
    summary: 'Tell what the buyer disputes: that part alone waits, the rest goes on',
  },
  giveClaimInformation: {
    ...command,
    path: '/claims/{id}/information',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Answer what we asked',
  },
  writeOnClaim: {
    ...command,
    path: '/claims/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to us about the claim',
  },
  reportInsolvency: {
    ...command,
    path: '/claims/{id}/insolvency',
    body: NewInsolvency,
    summary: 'Tell that the buyer became insolvent: the wait is over',
  },
  withdrawClaim: {
    ...command,
    path: '/claims/{id}/withdrawal',
    body: z.strictObject({ because: WrittenText.optional() }),
    summary: 'Withdraw a claim that is not decided; its invoices can be claimed again',
  },
  giveClaimPayee: {
    method: 'POST',
    audience: 'client',
    command: true,
    status: 200,
    path: '/claims/{id}/payee',
    params: claimId,
    body: NewPayee,
    returns: Claim,
    summary: 'Give the account to which we pay, or another one',
    description:
      'We call back at a number that we knew before, and pay nothing to a new account within 24 hours.',
  },
});
