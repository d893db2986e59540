import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { TimelineEntry } from './caseView.ts';
import { Overdue, OverdueDetail, OverdueLine, overdueId } from './overdueView.ts';
import { defineRoutes } from './route.ts';
import { Id, OfficeCode, page, pageQuery, WrittenText } from './schemas.ts';
import { LimitReason } from './staffCreditLimits.ts';

/** What only we may see of an overdue file. */
const forStaff = { tasks: z.array(Task), assignee: z.string().nullable() };
export const StaffOverdue = Overdue.extend(forStaff);
export type StaffOverdue = z.infer<typeof StaffOverdue>;

const read = { method: 'GET', audience: 'staff', status: 200 } as const;
const command = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: overdueId,
  returns: StaffOverdue,
} as const;

/** What the staff do about unpaid invoices. */
export const staffOverdues = defineRoutes('staffOverdues', {
  listStaffOverdues: {
    ...read,
    path: '/staff/overdues',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(OverdueLine),
    summary: 'The overdue files of an office, newest first (may be a second old)',
  },
  getStaffOverdue: {
    ...read,
    path: '/staff/overdues/{id}',
    params: overdueId,
    returns: OverdueDetail.extend(forStaff),
    summary: 'One file with tasks and the first page of what happened',
  },
  getStaffOverdueTimeline: {
    ...read,
    path: '/staff/overdues/{id}/timeline',
    params: overdueId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened',
  },
  answerExtension: {
    ...command,
    path: '/staff/overdues/{id}/extension-answers',
    body: z.strictObject({
      /** The number of the question. */
      n: z.number().int().positive(),
      granted: z.boolean(),
      reasons: z.array(LimitReason).max(20).default([]),
    }),
    summary: 'Answer a later date that the client asked for: granted, or not and why',
  },
  writeAboutOverdue: {
    ...command,
    path: '/staff/overdues/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    summary: 'Write to the client',
  },
  assignOverdue: {
    ...command,
    path: '/staff/overdues/{id}/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand the file to another person who may answer in it',
  },
});
