import * as z from 'zod';
import { Deadline } from '../deadline.ts';
import { Instant } from '../instant.ts';
import { ComplaintOutcome } from '../letter.ts';
import { Handler } from '../letterDraft.ts';
import { Locale, OfficeCode } from '../office.ts';
import { About, Channel } from './state.ts';

const Opened = z.strictObject({
  id: z.string(),
  reference: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  locale: Locale,
  openedAt: Instant,
  channel: Channel,
  firstContactAt: Instant,
  about: About.optional(),
  policyId: z.string().optional(),
  named: z.array(z.string()),
  handler: Handler,
  due: Deadline,
  charter: z.string(),
});

const word = { wordDueAt: Instant.nullable(), wordKey: z.string().nullable() };

/** Everything that can happen to a complaint, version 1: codes, instants and ids, no personal text. */
export const ComplaintEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened'), data: Opened.extend(word) }),
  z.strictObject({ type: z.literal('client-wrote'), data: z.strictObject(word) }),
  z.strictObject({
    type: z.literal('staff-wrote'),
    data: z.strictObject({ awaitsReply: z.boolean(), ...word }),
  }),
  z.strictObject({ type: z.literal('note-added'), data: z.strictObject({}) }),
  z.strictObject({
    type: z.literal('document-added'),
    data: z.strictObject({
      documentId: z.string(),
      contentType: z.string(),
      size: z.number().int().positive(),
      sha256: z.string(),
    }),
  }),
  z.strictObject({ type: z.literal('assigned'), data: z.strictObject({ staffId: z.string(), ...word }) }),
  z.strictObject({
    type: z.literal('contact-recorded'),
    data: z.strictObject({ reached: z.boolean(), channel: Channel, contactAt: Instant }),
  }),
  z.strictObject({
    type: z.literal('answered'),
    data: z.strictObject({
      outcome: ComplaintOutcome,
      inTime: z.boolean(),
      reasons: z.array(z.strictObject({ code: z.string(), clause: z.string().optional() })),
    }),
  }),
  z.strictObject({ type: z.literal('accepted'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('withdrawn'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('step-missed'), data: z.strictObject({ ...word }) }),
  z.strictObject({ type: z.literal('progress-asked'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('progress-missed'), data: z.strictObject(word) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type ComplaintEvent = z.infer<typeof ComplaintEvent>;
export type ComplaintEventType = ComplaintEvent['type'];
