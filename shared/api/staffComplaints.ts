import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { Channel } from '../domain/channel.ts';
import { ComplaintOutcome } from '../domain/complaint/outcomes.ts';
import { Barred, Classification, ComplaintStep } from '../domain/complaint/state.ts';
import { Money } from '../domain/money.ts';
import { Complaint, complaintId, complaintWords } from './complaints.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, WrittenReason, WrittenText } from './schemas.ts';

export const forStaff = {
  tasks: z.array(Task),
  assignee: z.string().nullable(),
  /** Who may not handle or answer it, and why. */
  barred: z.array(Barred),
  /** What the one who missed a step still owes. */
  findings: z.array(z.strictObject({ step: ComplaintStep, owedBy: z.string().nullable(), dueAt: Instant })),
  classification: Classification.optional(),
  /** What it taught us: the improvements that it caused. */
  improvements: z.array(Id).optional(),
};
const RemedyBody = z.strictObject({ what: WrittenText, amount: Money.optional(), who: Id, dueAt: Instant });
export const StaffComplaint = Complaint.extend(forStaff);

const command = {
  method: 'POST',
  audience: 'staff',
  command: true,
  status: 200,
  params: complaintId,
  returns: StaffComplaint,
} as const;

export const staffComplaints = defineRoutes('staffComplaints', {
  logComplaint: {
    method: 'POST',
    path: '/staff/complaints',
    audience: 'staff',
    command: true,
    looksUp: true,
    body: z.strictObject({
      clientId: Id,
      channel: Channel.exclude(['api']),
      firstContactAt: Instant,
      ...complaintWords,
    }),
    returns: StaffComplaint,
    status: 201,
    summary: 'Log a complaint that came by phone, e-mail or letter',
    description: 'The clock runs from the first contact, which may lie at most 30 days back.',
  },
  respondToComplaint: {
    ...command,
    path: '/staff/complaints/{id}/responses',
    body: z.strictObject({
      outcome: ComplaintOutcome,
      explanation: WrittenText,
      reasons: z.array(WrittenReason).max(20).default([]),
      remedy: RemedyBody.optional(),
    }),
    summary: 'Answer in writing, with outcome, explanation and reasons',
  },
  writeToClient: {
    ...command,
    path: '/staff/complaints/{id}/messages',
    body: z.strictObject({ text: WrittenText, awaitsReply: z.boolean().default(false) }),
    summary: 'Write to the client: what was done and what comes next',
  },
  addComplaintNote: {
    ...command,
    path: '/staff/complaints/{id}/notes',
    body: z.strictObject({ text: WrittenText }),
    summary: 'A note among ourselves, never shown to the client',
  },
  recordComplaintContact: {
    ...command,
    path: '/staff/complaints/{id}/contacts',
    body: z.strictObject({
      reached: z.boolean(),
      channel: Channel.exclude(['api']),
      contactAt: Instant,
      text: WrittenText,
    }),
    summary: 'Record a conversation with the client, or an attempt',
  },
  handOverComplaint: {
    ...command,
    path: '/staff/complaints/{id}/hand-over',
    body: z.strictObject({ findings: WrittenText }),
    summary: 'Give what you found to whoever has it next; from its handler, this hands the complaint over',
  },
  promiseRemedy: {
    ...command,
    path: '/staff/complaints/{id}/remedies',
    body: RemedyBody,
    summary: 'Promise a remedy: what, how much, by when, who',
  },
  completeRemedy: {
    ...command,
    path: '/staff/complaints/{id}/remedies/{n}/completion',
    params: z.strictObject({ id: Id, n: z.coerce.number().int().min(1).max(99) }),
    body: z.strictObject({}),
    summary: 'The remedy is done; the client is told',
  },
  classifyComplaint: {
    ...command,
    path: '/staff/complaints/{id}/classification',
    body: Classification,
    summary: 'Sort the complaint: complaint, appeal or both; what he did not expect, the client is told',
  },
  assignComplaint: {
    ...command,
    path: '/staff/complaints/{id}/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand the complaint to another person; the client is told who',
  },
});
