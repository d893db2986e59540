import * as z from 'zod';
import { FeedbackStatus, FeedbackTopic } from '../domain/feedback/state.ts';
import { MeasuredValue, MeasureUnit } from '../domain/improvement/measure.ts';
import { Text, TimelineEntry } from './caseView.ts';
import { answerableFields } from './enquiries.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, Locale, line, OfficeCode, page, pageQuery, WrittenText } from './schemas.ts';

/** What the client says: whatever he thinks of us, and what we could do better. */
export const feedbackWords = {
  topic: FeedbackTopic.default('other'),
  subject: line(200),
  text: WrittenText,
  suggestion: WrittenText.optional(),
};

/** Feedback as its client sees it after a command. */
export const Feedback = z.strictObject({
  ...answerableFields,
  status: FeedbackStatus,
  topic: FeedbackTopic,
});
export type Feedback = z.infer<typeof Feedback>;

export const FeedbackDetail = Feedback.extend({
  ...{ subject: Text, text: Text, suggestion: Text.optional() },
  timeline: page(TimelineEntry),
});
export const FeedbackLine = Feedback.omit({ handler: true, promises: true, calendar: true }).extend({
  subject: Text,
});

/** What everybody may read of an improvement that is done: nothing of who said it. */
export const PublicImprovement = z.strictObject({
  id: Id,
  office: OfficeCode,
  doneAt: Instant,
  /** The language of its words: yours, or the next best that there is. */
  language: Locale,
  /** What clients said, and what we did. */
  said: z.string(),
  did: z.string(),
  measure: z.strictObject({
    what: z.string(),
    unit: MeasureUnit,
    before: MeasuredValue,
    after: MeasuredValue,
  }),
});

export const feedbackId = z.strictObject({ id: Id });
const read = { method: 'GET', audience: 'client', status: 200 } as const;

/** Feedback, and what came of it; the function that serves enquiries serves them too. */
export const feedback = defineRoutes('enquiries', {
  giveFeedback: {
    method: 'POST',
    path: '/feedback',
    audience: 'client',
    command: true,
    body: z.strictObject(feedbackWords),
    returns: Feedback,
    status: 201,
    summary: 'Tell us what you think of us, and what we could do better',
    description:
      'Acknowledged at once and answered in writing. If it leads to a change, you hear of that too.',
  },
  listFeedback: {
    ...read,
    path: '/feedback',
    query: z.strictObject(pageQuery),
    returns: page(FeedbackLine),
    summary: 'Your feedback, newest first (may be a second old)',
  },
  getFeedback: {
    ...read,
    path: '/feedback/{id}',
    params: feedbackId,
    returns: FeedbackDetail,
    summary: 'One piece of feedback with its promises and the first page of what happened',
  },
  getFeedbackTimeline: {
    ...read,
    path: '/feedback/{id}/timeline',
    params: feedbackId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  listImprovements: {
    method: 'GET',
    path: '/improvements',
    audience: 'public',
    query: z.strictObject({
      ...pageQuery,
      language: z
        .string()
        .max(35)
        .optional()
        .describe('A language tag such as `nl` or `nl-BE`; goes before `Accept-Language`.'),
      office: OfficeCode.optional().describe('Whose improvements; the office of the language when absent.'),
    }),
    returns: page(PublicImprovement),
    status: 200,
    summary: 'You said, we did: what changed because of what clients told us, newest first',
  },
});
