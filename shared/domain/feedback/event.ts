import * as z from 'zod';
import { answeringEvents, Opened } from '../answering/event.ts';
import { FeedbackTopic } from './state.ts';

/** Everything that can happen to feedback, version 1. */
export const FeedbackEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened'), data: Opened.extend({ topic: FeedbackTopic }) }),
  ...answeringEvents,
]);
export type FeedbackEvent = z.infer<typeof FeedbackEvent>;
export type FeedbackEventType = FeedbackEvent['type'];
