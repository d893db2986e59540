import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Channel } from '../channel.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Improvements } from '../improvement/cause.ts';
import { Instant } from '../instant.ts';
import { MoneyFact } from '../money.ts';
import { TextRef } from '../textRef.ts';
import { ComplaintOutcome, LadderStep } from './outcomes.ts';

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

export const ComplaintStep = LadderStep;
export type ComplaintStep = LadderStep;

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

/** Something we promised to do for the client: a promise of its own (F 6). */
export const Remedy = z.strictObject({
  n: z.number().int().positive(),
  key: z.string(),
  what: TextRef,
  amount: MoneyFact.optional(),
  who: z.string(),
  dueAt: Instant,
  status: z.enum(['open', 'done', 'missed']),
});
export type Remedy = z.infer<typeof Remedy>;

/** What the one who missed his step still owes the next (F 3). */
export const Findings = z.strictObject({
  key: z.string(),
  step: ComplaintStep,
  owedBy: Handler,
  /** When the case went on; what was owed before that was kept has none, and nothing is written about it. */
  from: Instant.optional(),
  dueAt: Instant,
});
export type Findings = z.infer<typeof Findings>;

/** Why somebody may not handle or answer: he is named in the complaint, or had it in an earlier step. */
export const Barred = z.strictObject({
  staffId: z.string(),
  because: z.enum(['named', 'handled', 'answered']),
});
export type Barred = z.infer<typeof Barred>;

/** Through which door it should have come: staff say so, and nothing lapses by the wrong one (F 8). */
export const SortedAs = z.enum(['complaint', 'appeal', 'both']);
export type SortedAs = z.infer<typeof SortedAs>;

/** How a complaint is sorted, for the register (EIOPA guideline 5, `charter.md` C). */
export const Classification = z.strictObject({
  kind: SortedAs,
  category: z.enum([
    'decision',
    'delay',
    'communication',
    'claims',
    'collections',
    'invoicing',
    'systems',
    'conduct',
    'other',
  ]),
  product: z.enum(['whole-turnover', 'single-buyer', 'project', 'collections', 'other']),
  severity: z.enum(['low', 'medium', 'high']),
  rootCause: z
    .enum(['people', 'process', 'system', 'policy-terms', 'third-party', 'unfounded', 'unknown'])
    .optional(),
});
export type Classification = z.infer<typeof Classification>;

/** One stay of a complaint on a step of the ladder; it may come back to step 1 when the client asks to stay. */
export const StepRecord = z.strictObject({
  step: ComplaintStep,
  from: Instant,
  /** When it went on to another step. */
  to: Instant.optional(),
  answer: z.strictObject({ at: Instant, outcome: ComplaintOutcome }).optional(),
});
export type StepRecord = z.infer<typeof StepRecord>;

/** Somebody who would have had the step and was passed over: he is named in it, or had it before (F 8). */
export const PassedOver = Barred.extend({ step: ComplaintStep, at: Instant });
export type PassedOver = z.infer<typeof PassedOver>;

/** What the register tells of a complaint and its present state no longer shows (`charter.md` C): bounded. */
export const RegisterFacts = z.strictObject({
  steps: z.array(StepRecord).max(10),
  passedOver: z.array(PassedOver).max(20),
  /** How many more were passed over than are kept here; the timeline has them all. */
  passedOverMore: z.number().int().nonnegative(),
  /** The client was shown where else he can go. */
  outsideRoutes: z.boolean(),
  finalResponse: z.enum(['kept', 'broken', 'void']).optional(),
});
export type RegisterFacts = z.infer<typeof RegisterFacts>;

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
  /** The number of the event that began the step: its promises are named after it. */
  stepSeq: z.number().int().positive(),
  /** True once the step's clock ran out without an answer. */
  missed: z.boolean(),
  /** The client asked to stay: with his contact, or not to be sent to the directors (F 3, F 4). */
  stays: z.boolean(),
  /** How the step began: by the client, by a missed clock, by hand-over or by referral. */
  cameBy: z.enum(['opening', 'client', 'missed', 'handed-over', 'referred', 'stay']),
  /** Everybody who handled it in this step, the present one last. */
  touched: z.array(z.string()),
  /** Who had it in an earlier step, and may not have it again. */
  barred: z.array(Barred),
  findings: z.array(Findings),
  remedies: z.array(Remedy).max(10),
  /** The client accepted, but something we promised is not done yet (F 6). */
  acceptedAt: Instant.optional(),
  closedAt: Instant.optional(),
  /** The final response's deadline runs over the whole case (F 9). */
  finalResponse: z.strictObject({ key: z.string(), dueAt: Instant }).optional(),
  /** The directors' call (F 4). */
  directorsCall: z.strictObject({ key: z.string(), dueAt: Instant }).optional(),
  classification: Classification.optional(),
  /** What the client was told that we treat it as (F 8); until then, as a complaint. */
  sortedAs: SortedAs.optional(),
  /** The appeal that was logged from it. */
  appealId: z.string().optional(),
  /** The enquiry that turned out to be this complaint (F 8). */
  enquiryId: z.string().optional(),
  /** What it taught us: the improvements that it caused (C07); none where it caused none. */
  improvements: Improvements.optional(),
  answer: Answer.optional(),
  /** Conversations with the client about this complaint: reached, or attempts that failed (F 6). */
  contacts: z.strictObject({ reached: z.number().int(), attempts: z.number().int() }),
  /** The last instant at which a person of ours wrote to the client (F 7). */
  lastWordAt: Instant.optional(),
  /** When a person of ours last spoke with him, by telephone or face to face. */
  lastTalkAt: Instant.optional(),
  /** The promise of a word that runs now. */
  word: z.strictObject({ key: z.string(), dueAt: Instant }).optional(),
  documents: z.number().int().nonnegative(),
  register: RegisterFacts,
});
export type Complaint = z.infer<typeof Complaint>;

/** Accepted for good: once a remedy that he accepted was missed, he is free again (F 6). */
export function isAccepted({ acceptedAt, remedies }: Complaint): boolean {
  return acceptedAt !== undefined && remedies.every(({ status }) => status !== 'missed');
}

/** Something that we promised him is not done, be it late or not due yet (F 6). */
export function owesRemedy({ remedies }: Pick<Complaint, 'remedies'>): boolean {
  return remedies.some(({ status }) => status !== 'done');
}

export function isClosed(complaint: Complaint): boolean {
  return complaint.status !== 'open' && complaint.status !== 'answered';
}
