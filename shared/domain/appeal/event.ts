import * as z from 'zod';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';
import { AppealOutcome } from './outcomes.ts';
import { AppealChannel, Appealed, NewDecision } from './state.ts';

/** The promise of a decision that runs after the event, with its ledger key; null when none does. */
const clock = { due: Deadline.nullable(), dueKey: z.string().nullable() };

const Lodged = z.strictObject({
  about: Appealed,
  channel: AppealChannel,
  lodgedAt: Instant,
  complaintId: z.string().optional(),
  handler: Handler,
  charter: z.string(),
  ...clock,
});

/** Everything that can happen to an appeal, version 1: codes, amounts, instants and ids, no personal text. */
export const AppealEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('lodged'),
    data: Lodged.extend({
      id: z.string(),
      reference: z.string(),
      clientId: z.string(),
      office: OfficeCode,
      locale: Locale,
      openedAt: Instant,
    }),
  }),
  /** After a withdrawal: the decision still stands, so it can still be appealed (F 17). */
  z.strictObject({ type: z.literal('lodged-again'), data: Lodged }),
  z.strictObject({ type: z.literal('client-wrote'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('staff-wrote'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('missed'), data: z.strictObject({ handler: Handler, ...clock }) }),
  z.strictObject({
    type: z.literal('decided'),
    data: z.strictObject({
      outcome: AppealOutcome,
      inTime: z.boolean(),
      newDecision: NewDecision.optional(),
      reasons: z.array(z.strictObject({ code: z.string(), clause: z.string().optional() })),
    }),
  }),
  z.strictObject({ type: z.literal('withdrawn'), data: z.strictObject({}) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type AppealEvent = z.infer<typeof AppealEvent>;
export type AppealEventType = AppealEvent['type'];
export type DataOf<T extends AppealEventType> = Extract<AppealEvent, { type: T }>['data'];
