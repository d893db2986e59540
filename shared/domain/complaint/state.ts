import * as z from 'zod';
import { CaseState, Task } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Instant } from '../instant.ts';
import { ComplaintOutcome } from '../letter.ts';
import { Handler, TextRef } from '../letterDraft.ts';

export const complaintStatuses = [
  'open',
  'answered',
  'resolved',
  'closed-no-reply',
  'closed-not-agreed',
  'cancelled-by-client',
] as const;
export const ComplaintStatus = z.enum(complaintStatuses);
export type ComplaintStatus = z.infer<typeof ComplaintStatus>;

export const complaintSteps = ['step1', 'step2', 'senior-manager', 'directors'] as const;
export const ComplaintStep = z.enum(complaintSteps);
export type ComplaintStep = z.infer<typeof ComplaintStep>;

/** How a complaint reached us (003, Q02). */
export const Channel = z.enum(['api', 'phone', 'email', 'letter', 'meeting']);
export type Channel = z.infer<typeof Channel>;

/** What a complaint is about; `contact` is the client's own dedicated contact (F 8). */
export const About = z.strictObject({
  type: z.enum(['contact', 'credit-limit', 'claim', 'collection', 'policy', 'invoice', 'other']),
  id: z.string().max(100).optional(),
});
export type About = z.infer<typeof About>;

/** The written answer of a step. */
export const Answer = z.strictObject({
  at: Instant,
  by: z.string(),
  outcome: ComplaintOutcome,
  inTime: z.boolean(),
});

/** A complaint as its events leave it. */
export const Complaint = CaseState.extend({
  kind: z.literal('complaint'),
  status: ComplaintStatus,
  step: ComplaintStep,
  channel: Channel,
  firstContactAt: Instant,
  about: About.optional(),
  policyId: z.string().optional(),
  /** People of ours whom the complaint is about: they neither handle nor answer it (F 8). */
  named: z.array(z.string()),
  subject: TextRef,
  handler: Handler,
  /** The step's deadline with its explanation; none once the case is closed. */
  due: Deadline.nullable(),
  /** True once the step's clock ran out without an answer. */
  missed: z.boolean(),
  answer: Answer.optional(),
  /** Conversations with the client about this complaint: reached, or attempts that failed (F 6). */
  contacts: z.strictObject({ reached: z.number().int(), attempts: z.number().int() }),
  /** The last instant at which a person of ours wrote to the client (F 7). */
  lastWordAt: Instant.optional(),
  /** The promise of a word that runs now. */
  word: z.strictObject({ key: z.string(), dueAt: Instant }).optional(),
  documents: z.number().int().nonnegative(),
  tasks: z.array(Task),
});
export type Complaint = z.infer<typeof Complaint>;

export function isClosed(complaint: Complaint): boolean {
  return complaint.status !== 'open' && complaint.status !== 'answered';
}
