import * as z from 'zod';
import { Channel } from '../domain/channel.ts';
import { About, Answer, ComplaintStatus, ComplaintStep, SortedAs } from '../domain/complaint/state.ts';
import { Money } from '../domain/money.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, line, page, pageQuery, WrittenText } from './schemas.ts';

/** What the client says: what is wrong, and how we can help (003, Q02). */
export const complaintWords = {
  subject: line(200),
  description: WrittenText,
  desiredOutcome: WrittenText.optional(),
  policyId: Id.optional(),
  about: About.optional(),
};

export const complaintFields = {
  ...caseFields,
  status: ComplaintStatus,
  step: ComplaintStep,
  channel: Channel,
  firstContactAt: Instant,
  /** True once the step's clock ran out without an answer. */
  missed: z.boolean(),
  /** True when the client asked to stay with his contact, or not to be sent to the directors. */
  stays: z.boolean(),
  /** How the step began. */
  cameBy: z.enum(['opening', 'client', 'missed', 'handed-over', 'referred', 'stay']),
  /** When it goes to the directors by itself, unless you accept or ask to stay. */
  referralAt: Instant.optional(),
  /** When an answer that you do not reply to is closed; one message reopens it within a year. */
  closesAt: Instant.optional(),
  /** The country's time for our final response, over the whole case. */
  finalResponseDueAt: Instant.optional(),
  acceptedAt: Instant.optional(),
  remedies: z.array(
    z.strictObject({
      n: z.number().int(),
      amount: Money.optional(),
      dueAt: Instant,
      status: z.enum(['open', 'done', 'missed']),
    }),
  ),
  answer: Answer.omit({ by: true }).optional(),
  about: About.optional(),
  policyId: Id.optional(),
  /** What you were told that we treat it as; without it, a complaint. */
  sortedAs: SortedAs.optional(),
  /** The appeal that was logged from it. */
  appealId: Id.optional(),
  /** The enquiry that turned out to be this complaint. */
  enquiryId: Id.optional(),
};

/** A complaint as its client sees it after a command. */
export const Complaint = z.strictObject(complaintFields);
export type Complaint = z.infer<typeof Complaint>;

/** A complaint with its texts and the first page of what happened. */
export const ComplaintDetail = Complaint.extend({
  subject: Text,
  description: Text,
  desiredOutcome: Text.optional(),
  timeline: page(TimelineEntry),
});

export const ComplaintLine = Complaint.omit({ handler: true, promises: true, calendar: true }).extend({
  subject: Text,
});

export const complaintId = z.strictObject({ id: Id });
const command = {
  method: 'POST',
  audience: 'client',
  command: true,
  status: 200,
  params: complaintId,
} as const;

export const complaints = defineRoutes('complaints', {
  openComplaint: {
    method: 'POST',
    path: '/complaints',
    audience: 'client',
    command: true,
    body: z.strictObject(complaintWords),
    returns: Complaint,
    status: 201,
    summary: 'Complain: say what is wrong and, if you like, how we can help',
    description: 'Acknowledged in writing at once, with the person who handles it and the due instant.',
  },
  listComplaints: {
    method: 'GET',
    path: '/complaints',
    audience: 'client',
    query: z.strictObject(pageQuery),
    returns: page(ComplaintLine),
    status: 200,
    summary: 'Your complaints, newest first (may be a second old)',
  },
  getComplaint: {
    method: 'GET',
    path: '/complaints/{id}',
    audience: 'client',
    params: complaintId,
    returns: ComplaintDetail,
    status: 200,
    summary: 'One complaint with its promises and the first page of what happened',
  },
  getComplaintTimeline: {
    method: 'GET',
    path: '/complaints/{id}/timeline',
    audience: 'client',
    params: complaintId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  writeMessage: {
    ...command,
    path: '/complaints/{id}/messages',
    body: z.strictObject({ text: WrittenText }),
    returns: Complaint,
    summary: 'Write to the person who handles your complaint',
  },
  escalateComplaint: {
    ...command,
    path: '/complaints/{id}/escalation',
    body: z.strictObject({ because: WrittenText.optional() }),
    returns: Complaint,
    summary: 'Ask for the next step: not being satisfied is enough',
    description: 'Before an answer it comes by itself when the clock runs out (422 `answer-awaited`).',
  },
  stayWithContact: {
    ...command,
    path: '/complaints/{id}/stay',
    body: z.strictObject({}),
    returns: Complaint,
    summary: 'Keep it with my contact, or do not send it to the directors',
  },
  disagreeWithDirectors: {
    ...command,
    path: '/complaints/{id}/disagreement',
    body: z.strictObject({ because: WrittenText.optional() }),
    returns: Complaint,
    summary: 'Say that you do not agree with the directors: our final letter follows at once',
  },
  acceptAnswer: {
    ...command,
    path: '/complaints/{id}/acceptance',
    body: z.strictObject({}),
    returns: Complaint,
    summary: 'Accept the answer: only you can say that the complaint is solved',
  },
  withdrawComplaint: {
    ...command,
    path: '/complaints/{id}/withdrawal',
    body: z.strictObject({ because: WrittenText.optional() }),
    returns: Complaint,
    summary: 'Withdraw the complaint',
  },
});
