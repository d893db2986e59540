import * as z from 'zod';
import { Channel } from '../domain/channel.ts';
import { EnquiryStatus, EnquiryTopic, OnlineSystem } from '../domain/enquiry/state.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, line, page, pageQuery, WrittenText } from './schemas.ts';

/** What every case shows in which the client has an answer of ours coming. */
export const answerableFields = {
  ...caseFields,
  channel: Channel,
  /** When it reached us: the clock runs from there. */
  receivedAt: Instant,
  /** True once the time to answer ran out. */
  missed: z.boolean(),
  /** Our last written answer; its words stand in its letter and in the timeline. */
  answer: z.strictObject({ at: Instant, inTime: z.boolean() }).optional(),
};

/** What the client asks. */
export const enquiryWords = {
  topic: EnquiryTopic.default('general'),
  /** With the topic `online-system`, and only then: `GET /offices` has their names. */
  system: OnlineSystem.optional(),
  policyId: Id.optional(),
  subject: line(200),
  text: WrittenText,
};

/** An enquiry as its client sees it after a command. */
export const Enquiry = z.strictObject({
  ...answerableFields,
  status: EnquiryStatus,
  topic: EnquiryTopic,
  system: OnlineSystem.optional(),
  policyId: Id.optional(),
  /** When the question that is open now, or was answered last, reached us. */
  askedAt: Instant,
  /** When an answer that you do not reply to closes it; one message opens it again, also after that. */
  closesAt: Instant.optional(),
  /** The complaint that it turned out to be. */
  complaintId: Id.optional(),
});
export type Enquiry = z.infer<typeof Enquiry>;

export const EnquiryDetail = Enquiry.extend({ subject: Text, text: Text, timeline: page(TimelineEntry) });
const inList = { handler: true, promises: true, calendar: true } as const;
export const EnquiryLine = Enquiry.omit(inList).extend({ subject: Text });

export const enquiryId = z.strictObject({ id: Id });
const read = { method: 'GET', audience: 'client', status: 200 } as const;

export const enquiries = defineRoutes('enquiries', {
  askEnquiry: {
    method: 'POST',
    path: '/enquiries',
    audience: 'client',
    command: true,
    looksUp: true,
    body: z.strictObject(enquiryWords),
    returns: Enquiry,
    status: 201,
    summary: 'Ask us something, or ask for help with one of our online systems',
    description: 'Acknowledged in writing at once: who answers, by when, and why then.',
  },
  listEnquiries: {
    ...read,
    path: '/enquiries',
    query: z.strictObject(pageQuery),
    returns: page(EnquiryLine),
    summary: 'Your enquiries, newest first (may be a second old)',
  },
  getEnquiry: {
    ...read,
    path: '/enquiries/{id}',
    params: enquiryId,
    returns: EnquiryDetail,
    summary: 'One enquiry with its promises and the first page of what happened',
  },
  getEnquiryTimeline: {
    ...read,
    path: '/enquiries/{id}/timeline',
    params: enquiryId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  writeOnEnquiry: {
    method: 'POST',
    path: '/enquiries/{id}/messages',
    audience: 'client',
    command: true,
    params: enquiryId,
    body: z.strictObject({ text: WrittenText }),
    returns: Enquiry,
    status: 200,
    summary: 'Write on: after our answer, or after it was closed, this opens it again',
  },
});
