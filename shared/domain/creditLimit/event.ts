import * as z from 'zod';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Locale, OfficeCode } from '../office.ts';
import { BindingOrders } from './coverTerms.ts';
import { GradeDisclosure } from './request.ts';
import { ApprovalNeed, ChangeTerms, DecisionTerms } from './state.ts';

/** The promise that runs after the event, with its ledger key; null when none does. */
const clock = { due: Deadline.nullable(), dueKey: z.string().nullable() };
const word = { wordDueAt: Instant.nullable(), wordKey: z.string().nullable() };

const Requested = z.strictObject({
  amount: Minor,
  paymentTermsDays: z.number().int().nonnegative(),
  speed: z.boolean(),
  experience: z.boolean(),
  naturalPerson: z.boolean(),
  disclosure: GradeDisclosure,
  /** What the policy says of orders that bind him when a limit is cut. */
  bindingOrders: BindingOrders,
  handler: Handler,
  charter: z.string(),
  ...clock,
  ...word,
});

const Opened = Requested.extend({
  id: z.string(),
  reference: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  locale: Locale,
  openedAt: Instant,
  policyId: z.string(),
  buyerId: z.string(),
  currency: Currency,
});

/** How a notice reached the client. */
export const DeliveryChannel = z.enum(['mail', 'registered-letter', 'courier', 'handed-over']);
export type DeliveryChannel = z.infer<typeof DeliveryChannel>;

const change = z.strictObject({ n: z.number().int(), at: Instant });
const none = z.strictObject({});

/** Everything that can happen to a credit limit, version 1: codes, amounts, instants and ids, no personal text. */
export const CreditLimitEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened'), data: Opened }),
  /** A later request on the same buyer. */
  z.strictObject({ type: z.literal('requested'), data: Requested }),
  z.strictObject({
    type: z.literal('information-requested'),
    data: z.strictObject({ until: Instant, ...clock, ...word }),
  }),
  z.strictObject({ type: z.literal('information-given'), data: z.strictObject({ ...clock, ...word }) }),
  z.strictObject({ type: z.literal('comment-time-ended'), data: z.strictObject({ ...clock, ...word }) }),
  z.strictObject({
    type: z.literal('proposed'),
    data: z.strictObject({
      needs: z.array(ApprovalNeed).min(1),
      askedOf: z.string().optional(),
      terms: DecisionTerms.optional(),
      change: ChangeTerms.optional(),
    }),
  }),
  z.strictObject({ type: z.literal('proposal-refused'), data: none }),
  z.strictObject({
    type: z.literal('decided'),
    data: DecisionTerms.extend({
      by: z.string(),
      approvedBy: z.string().optional(),
      from: Instant,
      /** The event whose texts are the decision's words: this one, or the proposal. */
      words: z.number().int().positive(),
      ...clock,
      ...word,
    }),
  }),
  z.strictObject({
    type: z.literal('decision-missed'),
    data: z.strictObject({ handler: Handler, ...clock, ...word }),
  }),
  z.strictObject({ type: z.literal('progress-missed'), data: z.strictObject(word) }),
  z.strictObject({ type: z.literal('staff-wrote'), data: z.strictObject({ weighed: z.boolean(), ...word }) }),
  z.strictObject({ type: z.literal('client-wrote'), data: z.strictObject({ onChange: z.boolean() }) }),
  z.strictObject({ type: z.literal('cancelled'), data: none }),
  z.strictObject({
    type: z.literal('change-announced'),
    data: ChangeTerms.extend({
      by: z.string(),
      approvedBy: z.string().optional(),
      words: z.number().int().positive(),
    }),
  }),
  z.strictObject({ type: z.literal('notice-delivered'), data: change.extend({ channel: DeliveryChannel }) }),
  z.strictObject({
    type: z.literal('change-moved'),
    data: z.strictObject({ effectiveAt: Instant, newAmount: Minor }),
  }),
  z.strictObject({
    type: z.literal('change-held'),
    data: z.strictObject({ because: z.enum(['undelivered', 'comment', 'appeal']) }),
  }),
  z.strictObject({ type: z.literal('change-effective'), data: z.strictObject({ effectiveAt: Instant }) }),
  z.strictObject({
    type: z.literal('change-cancelled'),
    data: z.strictObject({ because: z.enum(['cancelled', 'superseded', 'appeal-decided']) }),
  }),
  z.strictObject({ type: z.literal('expiry-announced'), data: none }),
  z.strictObject({ type: z.literal('expired'), data: none }),
  z.strictObject({
    type: z.literal('grade-changed'),
    data: z.strictObject({
      n: z.number().int(),
      direction: z.enum(['worse', 'better']),
      /** Only where it may be shown: the event is the client's. */
      grade: z.string().optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('appeal-lodged'),
    data: z.strictObject({
      id: z.string(),
      against: z.enum(['decision', 'change']),
      n: z.number().int(),
      lodgedAt: Instant,
    }),
  }),
  z.strictObject({
    type: z.literal('appeal-decided'),
    data: z.strictObject({
      id: z.string(),
      outcome: z.enum(['confirmed', 'changed', 'partly-changed']),
      decidedAt: Instant,
      /** The decision that now stands: what is insured, from when, and who took it. */
      newDecision: z
        .strictObject({ amount: Minor, from: Instant, until: Instant.optional(), by: z.string() })
        .optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('appeal-withdrawn'),
    data: z.strictObject({ id: z.string(), at: Instant }),
  }),
  /** A complaint about a decision was upheld: an authorised person decides anew within five working days (F 8). */
  z.strictObject({
    type: z.literal('new-decision-owed'),
    data: z.strictObject({ complaintId: z.string(), handler: Handler, ...clock }),
  }),
  z.strictObject({ type: z.literal('assigned'), data: z.strictObject({ staffId: z.string() }) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type CreditLimitEvent = z.infer<typeof CreditLimitEvent>;
export type CreditLimitEventType = CreditLimitEvent['type'];
