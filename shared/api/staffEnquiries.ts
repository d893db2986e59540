import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { Channel } from '../domain/channel.ts';
import { TimelineEntry } from './caseView.ts';
import { Enquiry, EnquiryDetail, EnquiryLine, enquiryId, enquiryWords } from './enquiries.ts';
import { Feedback, FeedbackDetail, FeedbackLine, feedbackWords } from './feedback.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, OfficeCode, page, pageQuery, WrittenText } from './schemas.ts';

/** What only we may see of them. */
const forStaff = {
  ...{ tasks: z.array(Task), assignee: z.string().nullable() },
  /** The improvements that it caused. */
  improvements: z.array(Id),
};
export const StaffEnquiry = Enquiry.extend(forStaff);
export const StaffFeedback = Feedback.extend(forStaff);

/** What reaches us otherwise than by the API is logged as of when it did, at most 30 days back. */
const logged = { clientId: Id, channel: Channel.exclude(['api']), receivedAt: Instant };
const words = z.strictObject({ text: WrittenText });
const lists = z.strictObject({ ...pageQuery, office: OfficeCode.optional() });
const read = { method: 'GET', audience: 'staff', status: 200 } as const;
const command = { method: 'POST', audience: 'staff', command: true, status: 200, params: enquiryId } as const;
const onEnquiry = { ...command, returns: StaffEnquiry } as const;
const onFeedback = { ...command, returns: StaffFeedback } as const;
const log = { method: 'POST', audience: 'staff', command: true, looksUp: true, status: 201 } as const;

/** What the staff do about enquiries and feedback. */
export const staffEnquiries = defineRoutes('staffEnquiries', {
  listStaffEnquiries: {
    ...read,
    path: '/staff/enquiries',
    query: lists,
    returns: page(EnquiryLine),
    summary: 'The enquiries of an office, newest first (may be a second old)',
  },
  getStaffEnquiry: {
    ...read,
    path: '/staff/enquiries/{id}',
    params: enquiryId,
    returns: EnquiryDetail.extend(forStaff),
    summary: 'One enquiry with tasks and the first page of what happened',
  },
  getStaffEnquiryTimeline: {
    ...read,
    path: '/staff/enquiries/{id}/timeline',
    params: enquiryId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened',
  },
  logEnquiry: {
    ...log,
    path: '/staff/enquiries',
    body: z.strictObject({ ...logged, ...enquiryWords }),
    returns: StaffEnquiry,
    summary: 'Log an enquiry that came by phone, e-mail or letter',
  },
  answerEnquiry: {
    ...onEnquiry,
    path: '/staff/enquiries/{id}/answers',
    body: words,
    summary: 'Answer in writing; without a word from the client it is closed after a while',
  },
  writeAboutEnquiry: {
    ...onEnquiry,
    path: '/staff/enquiries/{id}/messages',
    body: words,
    summary: 'Write to the client before the answer: the promise of one runs on',
  },
  assignEnquiry: {
    ...onEnquiry,
    path: '/staff/enquiries/{id}/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand it to another person who may answer',
  },
  handOverEnquiry: {
    ...onEnquiry,
    path: '/staff/enquiries/{id}/complaint',
    body: z.strictObject({}),
    summary: 'It is really a complaint: it goes on as one, as of when it reached us',
  },
  listStaffFeedback: {
    ...read,
    path: '/staff/feedback',
    query: lists,
    returns: page(FeedbackLine),
    summary: 'The feedback of an office’s clients, newest first (may be a second old)',
  },
  getStaffFeedback: {
    ...read,
    path: '/staff/feedback/{id}',
    params: enquiryId,
    returns: FeedbackDetail.extend(forStaff),
    summary: 'One piece of feedback with tasks and the first page of what happened',
  },
  getStaffFeedbackTimeline: {
    ...read,
    path: '/staff/feedback/{id}/timeline',
    params: enquiryId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened',
  },
  logFeedback: {
    ...log,
    path: '/staff/feedback',
    body: z.strictObject({ ...logged, ...feedbackWords }),
    returns: StaffFeedback,
    summary: 'Log feedback that came by phone, e-mail or letter, or in a meeting',
  },
  answerFeedback: {
    ...onFeedback,
    path: '/staff/feedback/{id}/answers',
    body: words,
    summary: 'Answer in writing',
  },
  assignFeedback: {
    ...onFeedback,
    path: '/staff/feedback/{id}/assignee',
    body: z.strictObject({ staffId: Id }),
    summary: 'Hand it to another person who may answer',
  },
});
