import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { Currency, Minor } from '../money.ts';
import { TextRef } from '../textRef.ts';
import { BindingOrders, CoverStatus } from './coverTerms.ts';
import { LimitOutcome } from './outcomes.ts';
import { GradeDisclosure, Hearing, LimitRequest, OwedDecision, RequestStatus } from './request.ts';

/** What keeps a decision from one person alone: his authority, an exception, or a name on a sanctions list. */
export const ApprovalNeed = z.enum(['authority', 'exceptional', 'sanctions']);
export type ApprovalNeed = z.infer<typeof ApprovalNeed>;

/** The codes of a decision; its words are texts of the event that took or proposed it. */
export const DecisionTerms = z.strictObject({
  outcome: LimitOutcome,
  /** What is granted: nothing for declined and nil. */
  amount: Minor,
  /** How many condition texts there are: `condition-1` and so on. */
  conditions: z.number().int().nonnegative(),
  /** The last instant of a temporary limit. */
  until: Instant.optional(),
  reasons: z.array(
    z.strictObject({
      code: z.string(),
      clause: z.string().optional(),
      disclosure: z.enum(['client', 'client-general', 'internal']),
      remedy: z.boolean(),
    }),
  ),
  /** Whether a text says how his experience was weighed (F 13). */
  weighed: z.boolean(),
  /** Whether an exceptional circumstance stands in for the hearing; its text is `exceptional`. */
  exceptional: z.boolean(),
  /** The grade the decision rests on, and whether the letter shows it (L06, A.6). */
  grade: z.strictObject({ n: z.number().int(), grade: z.string(), disclosed: z.boolean() }).optional(),
  /** The sanctions list that was looked at before. */
  sanctions: z.strictObject({ list: z.string(), asOf: z.string(), hits: z.number().int() }).optional(),
});
export type DecisionTerms = z.infer<typeof DecisionTerms>;

/** A decision that stands, or stood. */
export const LimitDecision = DecisionTerms.extend({
  n: z.number().int().positive(),
  /** The number of the event whose texts are the decision's words. */
  seq: z.number().int().positive(),
  at: Instant,
  by: z.string(),
  approvedBy: z.string().optional(),
});
export type LimitDecision = z.infer<typeof LimitDecision>;

/** What a reduction or withdrawal will do (F 16). */
export const ChangeTerms = z.strictObject({
  newAmount: Minor,
  /** The first instant of the first delivery day affected, local midnight. */
  effectiveAt: Instant,
  bindingOrders: BindingOrders,
  reasons: DecisionTerms.shape.reasons,
  exceptional: z.boolean(),
  /** Whether a text gives our advice on the amount (F 14). */
  advice: z.boolean(),
});
export type ChangeTerms = z.infer<typeof ChangeTerms>;

/** A decision that waits for somebody else's approval: it is no decision yet. */
export const Proposal = z.strictObject({
  seq: z.number().int().positive(),
  what: z.enum(['decision', 'change']),
  by: z.string(),
  at: Instant,
  needs: z.array(ApprovalNeed).min(1),
  /** Whom the proposer asked, when he named somebody. */
  askedOf: z.string().optional(),
  terms: DecisionTerms.optional(),
  change: ChangeTerms.optional(),
});
export type Proposal = z.infer<typeof Proposal>;

/** A reduction or withdrawal on its way: announced, then effective on its day. */
export const Change = ChangeTerms.extend({
  n: z.number().int().positive(),
  /** The number of the event that announced it: its letter and its promise are named after it. */
  seq: z.number().int().positive(),
  /** The number of the event whose texts are its words: that one, or the proposal. */
  words: z.number().int().positive(),
  at: Instant,
  by: z.string(),
  approvedBy: z.string().optional(),
  /** When the letter reached the client: an undelivered notice is not announced. */
  deliveredAt: Instant.optional(),
  /** What he said about it, and when that was weighed and answered (F 13). */
  comment: z.strictObject({ at: Instant, answeredAt: Instant.optional() }).optional(),
  /** Its day came, and something still stood in the way. */
  held: z.enum(['undelivered', 'comment', 'appeal']).optional(),
  /** It is on its way no more: its day came, or it never will. The newest one is kept for appeals. */
  ended: z
    .strictObject({ at: Instant, as: z.enum(['effective', 'cancelled', 'superseded', 'expired']) })
    .optional(),
});
export type Change = z.infer<typeof Change>;

/** From when which amount is insured, for deliveries made then: the newest last, bounded. */
export const CoverStep = z.strictObject({ from: Instant, amount: Minor });

/** How many steps of the past a limit remembers; the events keep them all. */
export const coverStepsKept = 30;

/** What is insured, and until when (L09). */
export const Cover = z.strictObject({
  status: CoverStatus,
  amount: Minor,
  previousAmount: Minor.optional(),
  from: Instant,
  until: Instant.optional(),
  paymentTermsDays: z.number().int().nonnegative(),
  /** The event whose texts are its conditions, and how many there are. */
  conditions: z.strictObject({ seq: z.number().int(), count: z.number().int() }),
  steps: z.array(CoverStep).max(coverStepsKept),
});
export type Cover = z.infer<typeof Cover>;

/** An appeal against a decision or a change: a case of its own, known here by id (F 16, F 17). */
export const AppealRef = z.strictObject({
  id: z.string(),
  against: z.enum(['decision', 'change']),
  n: z.number().int().positive(),
  lodgedAt: Instant,
  decidedAt: Instant.optional(),
  /** He took it back: he may lodge it again (F 17). */
  withdrawn: z.literal(true).optional(),
});
export type AppealRef = z.infer<typeof AppealRef>;

/**
 * The limit of one policy on one buyer, for ever one case: every request, decision and change follows in it,
 * so that one request is open at a time and one read tells the cover (`charter.md` A.3, F 12 to 18).
 */
export const CreditLimit = CaseState.extend({
  kind: z.literal('credit-limit'),
  policyId: z.string(),
  buyerId: z.string(),
  /** The buyer's name as the request gave it: a text, because he may be a natural person. */
  subject: TextRef,
  /** A natural person gets no automatic adverse decision: a person of ours looks (F 30). */
  naturalPerson: z.boolean(),
  currency: Currency,
  /** Whether the buyer's grade is shown, by policy or office, as it stood when it was asked (A.6). */
  disclosure: GradeDisclosure,
  /** What the policy said of binding orders at the newest request (F 16). */
  bindingOrders: BindingOrders,
  status: RequestStatus,
  /** The outcome of the newest decision. */
  outcome: LimitOutcome.optional(),
  handler: Handler,
  /** The promise that runs towards the client now. */
  due: Deadline.nullable(),
  /** The ledger key of that promise. */
  dueKey: z.string().optional(),
  /** Every promise of a decision that runs: a new decision may be owed beside the one on a request (F 8). */
  owed: z.array(OwedDecision),
  /** True once the time for a decision ran out. */
  missed: z.boolean(),
  request: LimitRequest,
  hearing: Hearing.optional(),
  proposal: Proposal.optional(),
  /** Newest last; the present one and the ones before, bounded. */
  decisions: z.array(LimitDecision).max(10),
  cover: Cover.optional(),
  change: Change.optional(),
  appeals: z.array(AppealRef).max(20),
  /** Everybody who asked, proposed, decided or approved here: none of them decides an appeal. */
  touched: z.array(z.string()),
  /** The newest grade change that was told here. */
  gradeTold: z.number().int().nonnegative(),
  lastWordAt: Instant.optional(),
  word: z.strictObject({ key: z.string(), dueAt: Instant }).optional(),
});
export type CreditLimit = z.infer<typeof CreditLimit>;
