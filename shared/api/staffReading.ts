import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { Role } from '../domain/person.ts';
import { PromiseStatus } from '../domain/promise.ts';
import { LedgerEntry, TimelineEntry } from './caseView.ts';
import { ComplaintDetail, ComplaintLine, complaintId } from './complaints.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, OfficeCode, page, pageQuery } from './schemas.ts';
import { forStaff } from './staffComplaints.ts';

export const StaffComplaintDetail = ComplaintDetail.extend(forStaff);

/** One case with what has to be done next in it. */
export const WorkLine = z.strictObject({
  caseId: Id,
  reference: z.string(),
  kind: z.string(),
  office: OfficeCode,
  clientId: Id,
  assignee: z.string().nullable(),
  dueAt: Instant,
  tasks: z.array(Task),
  missed: z.boolean(),
});

const officeQuery = { office: OfficeCode.optional() };

export const staffReading = defineRoutes('staffReading', {
  listWork: {
    method: 'GET',
    path: '/staff/work',
    audience: 'staff',
    query: z.strictObject({
      ...pageQuery,
      ...officeQuery,
      role: Role.optional(),
      assignee: z.string().max(100).optional(),
    }),
    returns: page(WorkLine),
    status: 200,
    summary: 'What is due next, first things first (may be a second old)',
    description: 'One office a page: yours, or the one you name. `assignee=me` shows your own.',
  },
  listPromises: {
    method: 'GET',
    path: '/staff/promises',
    audience: 'staff',
    query: z.strictObject({
      ...pageQuery,
      ...officeQuery,
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      status: PromiseStatus.optional(),
    }),
    returns: page(LedgerEntry),
    status: 200,
    summary: 'The promise ledger of an office and month: every promise with the computation of its date',
  },
  listStaffComplaints: {
    method: 'GET',
    path: '/staff/complaints',
    audience: 'staff',
    query: z.strictObject({ ...pageQuery, ...officeQuery }),
    returns: page(ComplaintLine),
    status: 200,
    summary: 'The complaints of an office, newest first (may be a second old)',
  },
  getStaffComplaint: {
    method: 'GET',
    path: '/staff/complaints/{id}',
    audience: 'staff',
    params: complaintId,
    returns: StaffComplaintDetail,
    status: 200,
    summary: 'One complaint with notes, tasks and the first page of what happened',
  },
  getStaffComplaintTimeline: {
    method: 'GET',
    path: '/staff/complaints/{id}/timeline',
    audience: 'staff',
    params: complaintId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Everything that happened, notes included',
  },
});
