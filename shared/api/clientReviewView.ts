import * as z from 'zod';
import { caseFields, Text } from './caseView.ts';
import { Deadline, Instant, LocalDate } from './schemas.ts';

/** What we and a client are to each other, after a command. */
export const ClientReviewView = z.strictObject({
  ...caseFields,
  /** True while a contact or a review is late. */
  missed: z.boolean(),
  /** By when the client has a contact, or knows why there can be none; null while nothing is owed. */
  contactOwed: Deadline.nullable(),
  /** The yearly review that comes next. */
  review: z.strictObject({ number: z.number().int().positive(), due: Deadline }),
});

/** The words: what we understand of the client, and the minutes of the newest review. */
export const reviewWords = {
  profile: z.strictObject({ business: Text, strategy: Text, markets: Text, since: Instant }).nullable(),
  lastReview: z
    .strictObject({ number: z.number().int().positive(), on: LocalDate, minutes: Text })
    .nullable(),
};
