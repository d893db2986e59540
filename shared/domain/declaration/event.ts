import * as z from 'zod';
import { CalendarVersion, Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { Locale, OfficeCode } from '../office.ts';
import { Billed, Declared, mostParts, PeriodReminder, Plan, TurnoverLine } from './state.ts';

/** The account that is owed from now on. */
const Owed = z.strictObject({ key: z.string(), due: Deadline });

const Said = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  year: z.strictObject({ from: LocalDate, to: LocalDate }),
  lines: z.array(TurnoverLine).max(mostParts),
  owed: Owed.optional(),
});
const Channel = z.enum(['api', 'phone', 'email', 'letter', 'meeting']);
const signed = z.number().int();

/** Everything that can happen to a policy's declarations, version 1: codes, amounts, instants and ids. */
export const DeclarationEvent = z.discriminatedUnion('type', [
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
      currency: Currency,
      handler: Handler,
      charter: z.string(),
      calendar: CalendarVersion,
      plan: Plan,
    }),
  }),
  /** The policy was prolonged, ended or has new terms: from now on the dates follow from them. */
  z.strictObject({ type: z.literal('policy-changed'), data: z.strictObject({ plan: Plan }) }),
  z.strictObject({
    type: z.literal('reminded'),
    data: z.strictObject({ reminders: z.array(PeriodReminder).min(1), late: z.boolean() }),
  }),
  /** Nobody looked on its day: it leaves late, unless a newer one does. */
  z.strictObject({ type: z.literal('reminder-missed'), data: PeriodReminder }),
  z.strictObject({
    type: z.literal('declared'),
    data: Said.extend({ inTime: z.boolean(), channel: Channel, insteadOfEstimate: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal('corrected'),
    data: Said.extend({ before: Declared.shape.lines, channel: Channel }),
  }),
  /** None came: a person of ours says what it is taken to be, and why. */
  z.strictObject({ type: z.literal('estimated'), data: Said }),
  /** An instalment of the advance is to be billed by a person. */
  z.strictObject({ type: z.literal('advance-due'), data: z.strictObject({ on: LocalDate }) }),
  z.strictObject({
    type: z.literal('billed'),
    data: Billed.extend({
      year: Said.shape.year,
      /** What the account comes to; an advance has none. */
      account: z
        .strictObject({
          declared: Minor,
          computed: Minor,
          topUp: Minor,
          premium: Minor,
          before: signed,
          net: signed,
          tax: signed,
          inTime: z.boolean(),
        })
        .optional(),
    }),
  }),
  z.strictObject({
    type: z.literal('account-missed'),
    data: z.strictObject({ year: LocalDate, handler: Handler }),
  }),
  z.strictObject({ type: z.literal('assigned'), data: z.strictObject({ staffId: z.string() }) }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type DeclarationEvent = z.infer<typeof DeclarationEvent>;
export type DeclarationEventType = DeclarationEvent['type'];
