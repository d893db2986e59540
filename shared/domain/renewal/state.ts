import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant, LocalDate } from '../instant.ts';
import { Reminder } from '../reminders.ts';
import { TextRef } from '../textRef.ts';
import { Uploads } from '../upload/document.ts';
import { NoticeRules } from './laws.ts';
import { Round } from './round.ts';

export const RenewalStatus = z.enum(['open', 'documents-issued', 'accepted', 'notice-given', 'ended']);
export type RenewalStatus = z.infer<typeof RenewalStatus>;

/** What became of a letter on which a day hangs; `sent` until we hear more. */
export const Fate = z.enum(['sent', 'delivered', 'failed']);

/** Terms as somebody of ours changed them: those that stay are not in it, null takes one away. */
export const ChangedTerms = z.record(z.string(), z.unknown());
export type ChangedTerms = z.infer<typeof ChangedTerms>;

/**
 * The renewal of a policy: one case for ever, in rounds, one for each period (`charter.md` F 27, F 28; P03, P04).
 * It is opened with the policy, so that its dates stand from the first day.
 */
export const Renewal = CaseState.extend({
  kind: z.literal('renewal'),
  policyId: z.string(),
  /** The policy's own number, as it is printed on it. */
  subject: TextRef,
  status: RenewalStatus,
  handler: Handler,
  /** What is promised next: the documents, or an answer. */
  due: Deadline.nullable(),
  /** Whether the documents of this round came too late, or not yet. */
  missed: z.boolean(),
  /** The first period is round 1. */
  n: z.number().int().positive(),
  /** By when notice is given; null for a policy that ends on its last day. */
  notice: NoticeRules.nullable(),
  round: Round,
  /** The last insured day when it was prolonged because of our lateness. */
  prolongedTo: LocalDate.optional(),
  documents: z
    .strictObject({ seq: z.number().int(), issuedAt: Instant, late: z.boolean(), fate: Fate })
    .optional(),
  changes: z.strictObject({ seq: z.number().int(), at: Instant, terms: ChangedTerms, fate: Fate }).optional(),
  acceptedAt: Instant.optional(),
  given: z.strictObject({ by: z.enum(['client', 'insurer']), at: Instant }).optional(),
  /** The promised answer to a question. */
  question: z.strictObject({ key: z.string(), due: Deadline }).optional(),
  uploads: Uploads,
  /** The newest reminder that nobody sent on its day. */
  overslept: Reminder.optional(),
});
export type Renewal = z.infer<typeof Renewal>;

/** The last insured day as it stands: the period's own, or a later one. */
export const lastDayOf = ({ round, prolongedTo }: Pick<Renewal, 'round' | 'prolongedTo'>): LocalDate =>
  prolongedTo ?? round.period.to;

/** The ledger key of the documents of a round. */
export const documentsKey = (n: number) => `renewal.documents#${n}`;
