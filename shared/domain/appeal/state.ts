import * as z from 'zod';
import { CaseState } from '../case.ts';
import { SaidOnAppeal } from '../claim/said.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { Instant } from '../instant.ts';
import { Currency } from '../money.ts';
import { TextRef } from '../textRef.ts';
import { AppealOutcome } from './outcomes.ts';

/** `contract.md`, status words. */
export const AppealStatus = z.enum(['lodged', 'decided', 'cancelled-by-client']);
export type AppealStatus = z.infer<typeof AppealStatus>;

/** How an appeal reached us; `complaint` is the wrong door, through which nothing is lost (F 8). */
export const AppealChannel = z.enum(['api', 'phone', 'email', 'letter', 'meeting', 'complaint']);
export type AppealChannel = z.infer<typeof AppealChannel>;

const common = {
  caseId: z.string(),
  n: z.number().int().positive(),
  decidedAt: Instant,
  /** From when a decision that turns out wrong is put right: the first decision, or the day of the change (F 16). */
  from: Instant,
  currency: Currency,
  /** Everybody who asked, proposed, decided or approved there: none of them decides here (`design.md` 4). */
  barred: z.array(z.string()),
};

export const LimitAppealed = z.strictObject({
  type: z.literal('credit-limit'),
  against: z.enum(['decision', 'change']),
  ...common,
  /** Integer minor units: what the decision leaves insured, and what was asked for or insured before. */
  amount: z.number().int().nonnegative(),
  wanted: z.number().int().nonnegative(),
  /** What else binds him: the same amount without these is more (F 17: any decision can be appealed). */
  until: Instant.optional(),
  conditions: z.number().int().positive().optional(),
  /** What is insured all the same, and until when: a new decision does not end it sooner. */
  keeps: z.strictObject({ until: Instant.optional() }).optional(),
  /** Against a change: whether it waits for an appeal in time (F 16). */
  waits: z.boolean().optional(),
});
export type LimitAppealed = z.infer<typeof LimitAppealed>;

export const ClaimAppealed = z.strictObject({
  type: z.literal('claim'),
  against: z.literal('decision'),
  ...common,
  /** Integer minor units: the indemnity that was decided, and all that the buyer owed. */
  amount: z.number().int().nonnegative(),
  wanted: z.number().int().nonnegative(),
  /** After the six months it needs new facts: the client says that he has them (F 17). */
  newFacts: z.literal(true).optional(),
});
export type ClaimAppealed = z.infer<typeof ClaimAppealed>;

/** The decision that is appealed, as it stood when the appeal was lodged. */
export const Appealed = z.discriminatedUnion('type', [LimitAppealed, ClaimAppealed]);
export type Appealed = z.infer<typeof Appealed>;

/** What stands instead of the appealed decision. Minor units of its currency. */
export const NewDecision = z.strictObject({
  amount: z.number().int().nonnegative(),
  from: Instant,
  until: Instant.optional(),
  /** Of a claim: what stands instead of what a person had said there; the amount follows from it. */
  said: SaidOnAppeal.optional(),
});
export type NewDecision = z.infer<typeof NewDecision>;

/** An appeal as its events leave it: one for each decision (`charter.md` L13, K07, F 17). */
export const Appeal = CaseState.extend({
  kind: z.literal('appeal'),
  status: AppealStatus,
  outcome: AppealOutcome.optional(),
  /** What the decision was about: the name of the buyer. */
  subject: TextRef,
  about: Appealed,
  channel: AppealChannel,
  /** When it reached us, by whatever door: what counts as in time counts from here. */
  lodgedAt: Instant,
  complaintId: z.string().optional(),
  handler: Handler,
  due: Deadline.nullable(),
  dueKey: z.string().optional(),
  /** True once the time for a decision ran out: it is with the directors. */
  missed: z.boolean(),
  newDecision: NewDecision.optional(),
});
export type Appeal = z.infer<typeof Appeal>;
