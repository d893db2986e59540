import * as z from 'zod';
import { Answerable } from '../answering/state.ts';

export const FeedbackStatus = z.enum(['received', 'answered']);
export type FeedbackStatus = z.infer<typeof FeedbackStatus>;

/** What it is about: beyond the account, whatever he has to say of us (`charter.md` C06). */
export const FeedbackTopic = z.enum([
  'contact',
  'policy',
  'online-system',
  'credit-limits',
  'claims',
  'collections',
  'invoices',
  'other',
]);

/** What a client tells us of his experience, or suggests. */
export const Feedback = Answerable.extend({
  kind: z.literal('feedback'),
  status: FeedbackStatus,
  topic: FeedbackTopic,
});
export type Feedback = z.infer<typeof Feedback>;
