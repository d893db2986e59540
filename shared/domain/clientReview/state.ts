import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { TextRef } from '../textRef.ts';

/** What we understand of the client: every word is a text that can be erased (`charter.md` C10). */
export const profileParts = ['business', 'strategy', 'markets'] as const;
export type ProfilePart = (typeof profileParts)[number];
export const Profile = z.strictObject({
  ...{ business: TextRef, strategy: TextRef, markets: TextRef },
  at: Instant,
});
export type Profile = z.infer<typeof Profile>;

/** A promise of this case that runs: its ledger key and its date. */
export const Owed = z.strictObject({ key: z.string(), due: Deadline });
export type Owed = z.infer<typeof Owed>;

/**
 * What we and one client are to each other, for ever one case: his dedicated contact, what we understand of his
 * business, and the reviews in which we ask him every year (`charter.md` C02, C03, C10).
 */
export const ClientReview = CaseState.extend({
  kind: z.literal('client-review'),
  /** His dedicated contact, or the office and why. */
  handler: Handler,
  /** Until when that person works here, as far as it is known. */
  contactUntil: Instant.optional(),
  /** A contact, or the reason why there is none, that we owe him. */
  contactOwed: Owed.optional(),
  /** True while something is late here. */
  missed: z.boolean(),
  profile: Profile.optional(),
  /** The review that comes next, by its number; its promise is broken once its day has passed. */
  review: z.strictObject({ n: z.number().int().positive(), ...Owed.shape }),
  /** The newest review that was held; the timeline has the others. */
  held: z.strictObject({ n: z.number().int().positive(), on: LocalDate, minutes: TextRef }).optional(),
});
export type ClientReview = z.infer<typeof ClientReview>;
