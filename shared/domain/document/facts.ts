import * as z from 'zod';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { OfficeCode } from '../office.ts';
import { CoverKind, PolicyScope, PolicyTerms } from '../policy/policy.ts';
import { DocumentKind } from './kinds.ts';

/** For whom a document is made besides the client: it tells the reader what it is not (`charter.md` K14). */
export const Recipient = z.strictObject({
  name: z.string(),
  role: z.enum(['bank', 'auditor', 'other']),
  /** The reader's own, such as the number of a loan. */
  reference: z.string().optional(),
});
export type Recipient = z.infer<typeof Recipient>;

/** A period of a policy and the terms of a day in it. */
export const PeriodFact = z.strictObject({ startsOn: LocalDate, endsOn: LocalDate, terms: PolicyTerms });
export type PeriodFact = z.infer<typeof PeriodFact>;

/** What changes, or could: each is a sentence of its own beside the limit. */
export const CoverNote = z.discriminatedUnion('note', [
  z.strictObject({ note: z.literal('until'), until: LocalDate }),
  z.strictObject({ note: z.literal('change'), from: LocalDate, amount: Minor }),
  z.strictObject({ note: z.literal('change-held'), amount: Minor }),
  z.strictObject({ note: z.literal('conditions'), count: z.number().int().positive() }),
  z.strictObject({ note: z.literal('unpaid'), dueOn: LocalDate, stopOn: LocalDate }),
  z.strictObject({ note: z.literal('in-collection'), since: LocalDate }),
]);
export type CoverNote = z.infer<typeof CoverNote>;

/** What is insured on one buyer for deliveries of a day: the limit, and what is to be known of it (L09). */
export const CoverLine = z.strictObject({
  buyer: z.strictObject({ name: z.string(), country: z.string(), number: z.string() }),
  limit: Minor,
  kind: CoverKind,
  percentage: z.number().int(),
  paymentTermsDays: z.number().int().nonnegative(),
  /** Whether a delivery of that day is not insured, whatever the limit is. */
  stopped: z.boolean(),
  notes: z.array(CoverNote),
});
export type CoverLine = z.infer<typeof CoverLine>;

export const CoverFact = z.strictObject({
  /** Which part of the statement this is, and whether another follows. */
  part: z.number().int().positive(),
  more: z.boolean(),
  lines: z.array(CoverLine),
  /** Buyers whose limit on that day is older than what is remembered of it. */
  forgotten: z.number().int().nonnegative(),
});
export type CoverFact = z.infer<typeof CoverFact>;

/** What a document says, free of language. */
export const DocumentFacts = z.strictObject({
  kind: DocumentKind,
  reference: z.string(),
  office: OfficeCode,
  writtenAt: Instant,
  /** The day that it speaks of. */
  on: LocalDate,
  client: z.strictObject({ name: z.string() }),
  recipient: Recipient.optional(),
  policy: PeriodFact.extend({
    reference: z.string(),
    currency: Currency,
    scope: PolicyScope,
    /** How many buyers it names, when it insures no others. */
    named: z.number().int().positive().optional(),
  }),
  cover: CoverFact.optional(),
  /** What is proposed for the next period, and until when the client can give notice. */
  proposed: PeriodFact.extend({ noticeBy: LocalDate.optional() }).optional(),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;
