import * as z from 'zod';
import { answeringEvents, Clock, Opened } from '../answering/event.ts';
import { Instant } from '../instant.ts';
import { EnquiryTopic, OnlineSystem } from './state.ts';

const nothing = z.strictObject({});

/** Everything that can happen to an enquiry, version 1. */
export const EnquiryEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    data: Opened.extend({
      ...{ topic: EnquiryTopic, system: OnlineSystem.optional(), policyId: z.string().optional() },
    }),
  }),
  z.strictObject({ type: z.literal('client-wrote'), data: nothing }),
  z.strictObject({ type: z.literal('staff-wrote'), data: nothing }),
  z.strictObject({ type: z.literal('reopened'), data: Clock }),
  z.strictObject({ type: z.literal('closed'), data: nothing }),
  z.strictObject({
    type: z.literal('handed-over'),
    data: z.strictObject({ complaintId: z.string(), firstContactAt: Instant }),
  }),
  ...answeringEvents,
]);
export type EnquiryEvent = z.infer<typeof EnquiryEvent>;
export type EnquiryEventType = EnquiryEvent['type'];
