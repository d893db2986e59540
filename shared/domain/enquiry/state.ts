import * as z from 'zod';
import { Answerable } from '../answering/state.ts';
import { Channel } from '../channel.ts';
import { Instant } from '../instant.ts';
import { TextRef } from '../textRef.ts';

export const EnquiryStatus = z.enum(['open', 'answered', 'closed', 'handed-over']);
export type EnquiryStatus = z.infer<typeof EnquiryStatus>;

/** What an enquiry is about; a support request names one of the office's online systems (`charter.md` P01, A.6). */
export const EnquiryTopic = z.enum(['general', 'online-system', 'policy', 'other']);
export const OnlineSystem = z.enum(['policies', 'insights']);

/** A question or a request of a client (`charter.md` C01). */
export const Enquiry = Answerable.extend({
  kind: z.literal('enquiry'),
  status: EnquiryStatus,
  topic: EnquiryTopic,
  system: OnlineSystem.optional(),
  policyId: z.string().optional(),
  /** The question that is open now, or was answered last: when and how it reached us, and its words. */
  asked: z.strictObject({ at: Instant, channel: Channel, words: TextRef }),
  /** The complaint that it turned out to be (F 8). */
  complaintId: z.string().optional(),
});
export type Enquiry = z.infer<typeof Enquiry>;
