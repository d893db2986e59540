import * as z from 'zod';
import { Deadline } from '../deadline.ts';
import { Instant } from '../instant.ts';
import { Minor } from '../money.ts';
import { TextRef } from '../textRef.ts';

/** Whether the client sees a buyer's grade (`charter.md` A.6). */
export const GradeDisclosure = z.enum(['always', 'when-appropriate', 'never']);
export type GradeDisclosure = z.infer<typeof GradeDisclosure>;

/** Where the running request stands (`contract.md`, status words). */
export const RequestStatus = z.enum([
  'received',
  'information-requested',
  'in-review',
  'decided',
  'cancelled-by-client',
]);
export type RequestStatus = z.infer<typeof RequestStatus>;

/** What the client asked for: the amount he expects outstanding, and his terms (`charter.md` L01). */
export const LimitRequest = z.strictObject({
  /** The number of the event that made the request: its promises are named after it. */
  seq: z.number().int().positive(),
  at: Instant,
  amount: Minor,
  paymentTermsDays: z.number().int().nonnegative(),
  /** How the client's own experience with the buyer reads, if he told it (L05). */
  experience: TextRef.optional(),
  /** Whether he wrote about it since, asked or not: an adverse decision weighs that too (F 13). */
  said: z.literal(true).optional(),
  /** He asks for speed: less time to comment (F 12). */
  speed: z.boolean(),
});
export type LimitRequest = z.infer<typeof LimitRequest>;

/** The client was asked before an adverse outcome, or for information (F 12, F 13). */
export const Hearing = z.strictObject({
  seq: z.number().int().positive(),
  askedAt: Instant,
  askedBy: z.string(),
  /** Until when he may comment. */
  until: Instant,
  answeredAt: Instant.optional(),
  /** His time ended without an answer. */
  endedAt: Instant.optional(),
});
export type Hearing = z.infer<typeof Hearing>;

/** A promise of a decision, with its ledger key. */
export const OwedDecision = z.strictObject({ key: z.string(), due: Deadline });
export type OwedDecision = z.infer<typeof OwedDecision>;
