import * as z from 'zod';
import { Contact } from '../domain/contact.ts';
import { Deadline } from '../domain/deadline.ts';
import { Instant, LocalDate } from '../domain/instant.ts';
import { Locale, OfficeCode } from '../domain/office.ts';

/** The parts that many answers share (`contract.md`, common parts). */
export { Contact, Deadline, Instant, LocalDate, Locale, OfficeCode };

/** One reason of a refusal or a decision. */
export const Reason = z.strictObject({
  code: z.string(),
  because: z.string(),
  /** The clause of the policy or the line of the charter it rests on. */
  clause: z.string().optional(),
  /** What the reader can do about it. */
  remedy: z.string().optional(),
});
export type Reason = z.infer<typeof Reason>;

/** Whether there is anything to see: characters without width are as blank as spaces. */
const isVisible = (text: string) => /[^\s\p{Cc}\p{Cf}]/u.test(text);

/** Text written by a person: 1 to 10,000 characters, not blank. */
export const WrittenText = z
  .string()
  .max(10_000)
  .regex(/\S/, 'must not be blank')
  .refine(isVisible, { error: 'must not be blank', when: ({ issues }) => issues.length === 0 });

/** A line written by a person: 1 to `max` characters without line breaks. */
export function line(max = 200) {
  return z
    .string()
    .max(max)
    .regex(/\S/, 'must not be blank')
    .refine(isVisible, { error: 'must not be blank', when: ({ issues }) => issues.length === 0 })
    .regex(/^[^\n\r\t\u0085\u2028\u2029]*$/, 'must be one line');
}

/** A reason that a person of ours writes into a decision or an answer. */
export const WrittenReason = Reason.extend({
  code: line(100),
  because: WrittenText,
  clause: line(200).optional(),
  remedy: WrittenText.optional(),
});

/** An opaque identifier of ours: a prefix, an underscore, lower-case letters and digits. */
export const Id = z.string().regex(/^[a-z]{2,4}_[a-z0-9]{4,90}$/, 'no such identifier');

/** A whole number in a query, written in digits alone: nothing else is taken for one, not even an empty text. */
export function wholeNumber(least: number, most: number, absent: number) {
  const read = (text: unknown) => (typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : text);
  return z.preprocess(read, z.number().int().min(least).max(most).default(absent));
}

/** The query of a list: how many, and where the last page ended. */
export const pageQuery = {
  limit: wholeNumber(1, 100, 25),
  cursor: z.string().max(2_000).optional(),
};

/** One page of a list; no `nextCursor` means that it was the last. */
export function page<T extends z.ZodType>(entry: T) {
  return z.strictObject({ data: z.array(entry), nextCursor: z.string().optional() });
}

/** As it is printed on the invoice: Latin letters, digits and signs. */
export const InvoiceNumber = line(60)
  .trim()
  .regex(/^[\u0020-\u024f]*$/, 'must be in Latin letters, digits and signs');
