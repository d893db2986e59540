import * as z from 'zod';
import { CalendarVersion, Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';
import { Reminder } from '../reminders.ts';
import { documentAdded } from '../upload/document.ts';
import { NoticeRules } from './laws.ts';
import { Round } from './round.ts';
import { ChangedTerms } from './state.ts';

/** The last day for notice, and the last insured day where that had to move with it. */
const moved = { noticeOn: LocalDate.nullable(), prolongedTo: LocalDate.optional() };
const none = z.strictObject({});

/** Everything that can happen to a renewal, version 1: codes, dates and ids, no personal text. */
export const RenewalEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    data: z.strictObject({
      id: z.string(),
      reference: z.string(),
      clientId: z.string(),
      office: OfficeCode,
      locale: Locale,
      openedAt: Instant,
      policyId: z.string(),
      handler: Handler,
      charter: z.string(),
      calendar: CalendarVersion,
      notice: NoticeRules.nullable(),
      round: Round,
      /** Whether it was over before it was entered. */
      over: z.boolean(),
    }),
  }),
  /** Somebody of ours is told what to do. */
  z.strictObject({ type: z.literal('chore-begun'), data: Reminder }),
  z.strictObject({ type: z.literal('documents-missed'), data: z.strictObject({ handler: Handler }) }),
  z.strictObject({
    type: z.literal('documents-issued'),
    data: z.strictObject({ ...moved, late: z.boolean() }),
  }),
  /** Late documents have reached the client: the last day for his notice counts from there. */
  z.strictObject({
    type: z.literal('documents-delivered'),
    data: z.strictObject({
      ...moved,
      deliveredOn: LocalDate,
      channel: z.enum(['mail', 'phone', 'post', 'meeting']),
    }),
  }),
  /** The last day for notice came, and nobody knows that he has the documents. */
  z.strictObject({ type: z.literal('documents-undelivered'), data: z.strictObject(moved) }),
  z.strictObject({ type: z.literal('prolonged'), data: z.strictObject({ prolongedTo: LocalDate }) }),
  z.strictObject({
    type: z.literal('reminded'),
    data: Reminder.extend({ late: z.boolean() }),
  }),
  z.strictObject({ type: z.literal('reminder-missed'), data: Reminder }),
  z.strictObject({ type: z.literal('terms-changed'), data: z.strictObject({ terms: ChangedTerms }) }),
  z.strictObject({ type: z.literal('terms-delivered'), data: z.strictObject({ deliveredOn: LocalDate }) }),
  z.strictObject({ type: z.literal('accepted'), data: none }),
  z.strictObject({
    type: z.literal('notice-given'),
    data: z.strictObject({
      by: z.enum(['client', 'insurer']),
      endsOn: LocalDate,
      /** The last insured day, where it is earlier again than our lateness had made it. */
      prolongedTo: LocalDate.optional(),
      /** The number of the registered letter, where the form asks for one. */
      registered: z.string().optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('renewed'),
    data: z.strictObject({
      n: z.number().int().positive(),
      notice: NoticeRules.nullable(),
      round: Round,
      /** What is different from now on, if anything is. */
      terms: ChangedTerms.nullable(),
    }),
  }),
  z.strictObject({ type: z.literal('ended'), data: z.strictObject({ endsOn: LocalDate }) }),
  z.strictObject({
    type: z.literal('asked'),
    data: z.strictObject({ due: Deadline, key: z.string() }),
  }),
  z.strictObject({
    type: z.literal('staff-wrote'),
    data: z.strictObject({ inTime: z.boolean().nullable() }),
  }),
  z.strictObject({ type: z.literal('answer-missed'), data: z.strictObject({ handler: Handler }) }),
  documentAdded,
  z.strictObject({ type: z.literal('assigned'), data: z.strictObject({ staffId: z.string() }) }),
  z.strictObject({
    type: z.literal('letter-failed'),
    data: z.strictObject({ letterId: z.string(), seq: z.number().int() }),
  }),
]);
export type RenewalEvent = z.infer<typeof RenewalEvent>;
export type RenewalEventType = RenewalEvent['type'];
