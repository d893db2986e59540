import * as z from 'zod';
import { Channel } from '../channel.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { improvementEvents } from '../improvement/cause.ts';
import { Instant } from '../instant.ts';
import { MoneyFact } from '../money.ts';
import { Locale, OfficeCode } from '../office.ts';
import { documentAdded } from '../upload/document.ts';
import { ComplaintOutcome } from './outcomes.ts';
import { About, Barred, Classification, ComplaintStep, SortedAs } from './state.ts';

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
  /** Whether he said what he hopes for (F 2); what was opened before that was kept is silent about it. */
  desired: z.boolean().optional(),
  handler: Handler,
  due: Deadline,
  charter: z.string(),
  finalResponse: Deadline,
  /** The enquiry that turned out to be this complaint (F 8). */
  enquiryId: z.string().optional(),
});

/** A case goes to another step: why, who has it there, and its clocks. */
export const Move = z.strictObject({
  to: ComplaintStep,
  because: z.enum(['client', 'missed', 'handed-over', 'referred']),
  handler: Handler,
  due: Deadline,
  /** Directors: by when they call. */
  contactDue: Deadline.optional(),
  /** What the one who missed it owes, and by when. */
  findingsDueAt: Instant.optional(),
  /** Who would have been next and may not: the conflict-of-interest log. */
  excluded: z.array(Barred),
});
export type Move = z.infer<typeof Move>;

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
  documentAdded,
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
      step: ComplaintStep,
      reasons: z.array(z.strictObject({ code: z.string(), clause: z.string().optional() })),
    }),
  }),
  z.strictObject({ type: z.literal('accepted'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('withdrawn'), data: z.strictObject({}) }),
  z.strictObject({
    type: z.literal('step-missed'),
    data: z.strictObject({ step: ComplaintStep, move: Move.nullable(), ...word }),
  }),
  z.strictObject({ type: z.literal('escalated'), data: z.strictObject({ move: Move, ...word }) }),
  z.strictObject({ type: z.literal('handed-over'), data: z.strictObject({ move: Move, ...word }) }),
  z.strictObject({ type: z.literal('referred'), data: z.strictObject({ move: Move, ...word }) }),
  z.strictObject({
    type: z.literal('stayed'),
    data: z.strictObject({ backTo: z.strictObject({ handler: Handler }).nullable(), ...word }),
  }),
  z.strictObject({ type: z.literal('findings-given'), data: z.strictObject({ key: z.string() }) }),
  z.strictObject({ type: z.literal('findings-missed'), data: z.strictObject({ keys: z.array(z.string()) }) }),
  z.strictObject({ type: z.literal('directors-contact-missed'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('not-agreed'), data: z.strictObject({}) }),
  z.strictObject({
    type: z.literal('reminded'),
    data: z.strictObject({ n: z.union([z.literal(1), z.literal(2)]) }),
  }),
  z.strictObject({ type: z.literal('closed-no-reply'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('reopened'), data: z.strictObject(word) }),
  z.strictObject({
    type: z.literal('remedy-promised'),
    data: z.strictObject({
      n: z.number().int(),
      key: z.string(),
      amount: MoneyFact.optional(),
      who: z.string(),
      dueAt: Instant,
    }),
  }),
  z.strictObject({ type: z.literal('remedy-done'), data: z.strictObject({ n: z.number().int() }) }),
  z.strictObject({ type: z.literal('remedy-missed'), data: z.strictObject({ n: z.number().int() }) }),
  z.strictObject({ type: z.literal('resolved'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('final-response-given'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('final-response-missed'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('classified'), data: Classification }),
  z.strictObject({ type: z.literal('sorted'), data: z.strictObject({ as: SortedAs }) }),
  z.strictObject({ type: z.literal('appeal-opened'), data: z.strictObject({ appealId: z.string() }) }),
  z.strictObject({ type: z.literal('progress-asked'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('progress-missed'), data: z.strictObject(word) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
  ...improvementEvents,
]);
export type ComplaintEvent = z.infer<typeof ComplaintEvent>;
export type ComplaintEventType = ComplaintEvent['type'];
