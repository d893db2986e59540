import * as z from 'zod';
import { TimelineEntry } from './caseView.ts';
import {
  DeclarationsDetail,
  DeclarationsLine,
  declaringPolicy,
  EnteredBody,
  EnteredReasonedBody,
  forStaff,
  ReasonedBody,
  StaffDeclarations,
} from './declarationView.ts';
import { defineRoutes } from './route.ts';
import { Id, LocalDate, OfficeCode, page, pageQuery } from './schemas.ts';

const read = { method: 'GET', audience: 'staff', status: 200 } as const;
const command = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: declaringPolicy,
  returns: StaffDeclarations,
} as const;
/** The first day of the insurance year. */
const OfYear = z.strictObject({ year: LocalDate });

/** What the staff do about declarations and premium. */
export const staffDeclarations = defineRoutes('staffDeclarations', {
  listStaffDeclarations: {
    ...read,
    path: '/staff/declarations',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(DeclarationsLine),
    summary: 'The files of declarations of an office, newest first (may be a second old)',
  },
  getStaffDeclarations: {
    ...read,
    path: '/staff/policies/{id}/declarations',
    params: declaringPolicy,
    returns: DeclarationsDetail.extend(forStaff),
    summary: 'The declarations of a policy with tasks and the first page of what happened',
  },
  getStaffDeclarationsTimeline: {
    ...read,
    path: '/staff/policies/{id}/declarations/timeline',
    params: declaringPolicy,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened',
  },
  enterDeclaration: {
    ...command,
    path: '/staff/policies/{id}/declarations',
    body: EnteredBody,
    status: 201,
    summary: 'Enter what the client declared by phone, e-mail, letter or in a meeting',
  },
  correctStaffDeclaration: {
    ...command,
    path: '/staff/policies/{id}/declarations/corrections',
    body: EnteredReasonedBody,
    summary: 'Put right what he declared, as he told you',
  },
  estimateDeclaration: {
    ...command,
    path: '/staff/policies/{id}/declarations/estimates',
    body: ReasonedBody,
    summary: 'Estimate a period that is overdue, and say why; his own declaration takes its place',
  },
  billPremiumAdvance: {
    ...command,
    path: '/staff/policies/{id}/premium-advances',
    body: OfYear,
    status: 201,
    summary: 'Bill what of a year’s advance has fallen due',
  },
  makePremiumAccount: {
    ...command,
    path: '/staff/policies/{id}/premium-accounts',
    body: OfYear,
    status: 201,
    summary: 'Make the account of an insurance year: an invoice or a credit note for what is left over',
    description:
      'Refused while a period is not declared, and for a rate of tax that nobody entered, each by its name. `validateOnly=true` shows what it comes to.',
  },
  assignDeclarations: {
    ...command,
    path: '/staff/policies/{id}/declarations/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand the file to another person who may make accounts',
  },
});
