import * as z from 'zod';
import { PaperCode } from '../domain/claim/paperRules.ts';
import { Money } from '../domain/money.ts';
import { TimelineEntry } from './caseView.ts';
import { ClaimDetail, ClaimLine, claimId, NewDispute, NewInsolvency } from './claimView.ts';
import { defineRoutes } from './route.ts';
import { Id, OfficeCode, page, pageQuery, WrittenText } from './schemas.ts';
import { claimForStaff, staffClaimCommand } from './staffClaimView.ts';

const read = { method: 'GET', audience: 'staff', status: 200 } as const;
const Paper = z.strictObject({ code: PaperCode, because: WrittenText });

export const staffClaims = defineRoutes('staffClaims', {
  listStaffClaims: {
    ...read,
    path: '/staff/claims',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(ClaimLine),
    summary: 'The claims of an office, newest first (may be a second old)',
  },
  getStaffClaim: {
    ...read,
    path: '/staff/claims/{id}',
    params: claimId,
    returns: ClaimDetail.extend(claimForStaff),
    summary: 'One claim with tasks and the first page of what happened',
  },
  getStaffClaimTimeline: {
    ...read,
    path: '/staff/claims/{id}/timeline',
    params: claimId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, proposals and reserves included',
  },
  askAboutClaim: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/information-requests',
    body: z.strictObject({ text: WrittenText, documents: z.array(PaperCode).max(16).default([]) }),
    summary: 'Ask the client for more: words, and papers by their code',
    description:
      'He has the days that his policy gives him for a further document. A file that was complete stays so: the promised decision is not put off.',
  },
  waiveClaimDocument: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/paper-waivers',
    body: Paper,
    summary: 'Say that a paper is not needed here',
  },
  refuseClaimDocument: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/paper-refusals',
    body: Paper,
    summary: 'Say what is wrong with a paper that was given: it is missing again',
  },
  disputeStaffClaim: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/disputes',
    body: NewDispute,
    summary: 'Record what the buyer disputes in writing',
  },
  resolveClaimDispute: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/dispute-resolutions',
    body: z.strictObject({
      n: z.number().int().positive(),
      /** How much of it the buyer owes after all, as the invoice was reported. */
      owed: Money,
      because: WrittenText,
    }),
    summary: 'Record how a dispute ended: the part that is owed goes on where it stood',
  },
  reportStaffInsolvency: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/insolvency',
    body: NewInsolvency,
    summary: 'Record that the buyer became insolvent: the wait is over',
  },
  writeAboutClaim: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to the client',
  },
  assignClaim: {
    ...staffClaimCommand,
    path: '/staff/claims/{id}/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand the claim to another person who works on claims',
  },
});
