import * as z from 'zod';
import { CalendarVersion, Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Locale, OfficeCode } from '../office.ts';

const rules = z.strictObject({ charter: z.string(), calendar: CalendarVersion });

/** Who is the contact now, until when he works here, and by when another is owed, if one is. */
const contact = {
  handler: Handler,
  contactUntil: Instant.nullable(),
  owed: Deadline.nullable(),
};

/** Everything that can happen between us and a client as such, version 1. */
export const ClientReviewEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    data: z.strictObject({
      ...{ id: z.string(), reference: z.string(), clientId: z.string(), office: OfficeCode },
      ...{ locale: Locale, openedAt: Instant, rules, ...contact },
      /** The first review. */
      review: Deadline,
    }),
  }),
  z.strictObject({
    type: z.literal('contact-assigned'),
    data: z.strictObject({ ...contact, previous: Handler }),
  }),
  z.strictObject({
    type: z.literal('contact-left'),
    data: z.strictObject({ ...contact, previous: Handler }),
  }),
  z.strictObject({ type: z.literal('contact-missed'), data: z.strictObject({ key: z.string() }) }),
  z.strictObject({ type: z.literal('profile-written'), data: z.strictObject({}) }),
  z.strictObject({
    type: z.literal('review-near'),
    data: z.strictObject({ n: z.number().int().positive() }),
  }),
  z.strictObject({
    type: z.literal('review-held'),
    data: z.strictObject({
      n: z.number().int().positive(),
      on: LocalDate,
      inTime: z.boolean(),
      /** Whether the texts of the profile were written anew with it. */
      profile: z.boolean(),
      next: Deadline,
      /** The case lives as long as the client: from here on the rules are those of now. */
      rules,
    }),
  }),
  z.strictObject({
    type: z.literal('review-missed'),
    data: z.strictObject({ n: z.number().int().positive() }),
  }),
  z.strictObject({ type: z.literal('letter-failed'), data: z.strictObject({ letterId: z.string() }) }),
]);
export type ClientReviewEvent = z.infer<typeof ClientReviewEvent>;
export type ClientReviewEventType = ClientReviewEvent['type'];
