import * as z from 'zod';
import { LimitOutcome } from './creditLimit/outcomes.ts';
import { Span } from './deadline.ts';
import { Instant } from './instant.ts';
import { MoneyFact } from './money.ts';

/** A credit limit as a letter tells it. Texts are the underwriter's own words. */
export const LimitFact = z.strictObject({
  /** What the client asked for. */
  requested: MoneyFact.optional(),
  paymentTermsDays: z.number().int().optional(),
  outcome: LimitOutcome.optional(),
  /** What is insured after this letter: zero for none. */
  amount: MoneyFact.optional(),
  /** What was insured before. */
  previous: MoneyFact.optional(),
  /** From when the decision counts. */
  from: Instant.optional(),
  /** The last instant of a temporary limit. */
  until: Instant.optional(),
  conditions: z.array(z.string()).optional(),
  /** Our advice on the amount: in every decision (F 14). */
  advice: z.string().optional(),
  /** How his trading experience was weighed (F 13). */
  weighed: z.string().optional(),
  /** The grade, where the disclosure rule allows; otherwise why it is not shown (L06). */
  grade: z
    .union([
      z.strictObject({ grade: z.string() }),
      z.strictObject({ withheld: z.enum(['never', 'not-appropriate', 'none']) }),
    ])
    .optional(),
  /** The first instant of the first delivery day that an announced change affects. */
  effectiveAt: Instant.optional(),
  /** The day that was announced before it moved. */
  announcedFor: Instant.optional(),
  /** Why the day moved, or the change does not come. */
  because: z
    .enum([
      'undelivered',
      'late-delivery',
      'comment',
      'appeal',
      'appeal-decided',
      'comment-answered',
      'superseded',
    ])
    .optional(),
  bindingOrders: z
    .discriminatedUnion('rule', [
      z.strictObject({ rule: z.literal('none') }),
      z.strictObject({ rule: z.literal('days'), days: z.number().int().positive() }),
      z.strictObject({ rule: z.literal('until-delivered') }),
    ])
    .optional(),
  /** The exceptional circumstance that stood in for the hearing or the notice, explained (L11, F 13). */
  exceptional: z.string().optional(),
  /** How long ahead an announced change is told, counted from the day after delivery (F 16). */
  notice: Span.optional(),
  /** Until when an appeal is decided before an announced change, or the change waits (F 16). */
  appealBy: Instant.optional(),
  /** Until when he may comment before we decide. */
  commentUntil: Instant.optional(),
  /** He can appeal for as long as the decision stands; said unless this is false (F 17). */
  canAppeal: z.boolean().optional(),
});
export type LimitFact = z.infer<typeof LimitFact>;

/** An appeal as a letter tells it. */
export const AppealFact = z.strictObject({
  against: z.enum(['limit-decision', 'limit-change', 'claim-decision']),
  /** When the matter that he appeals was decided. */
  decidedAt: Instant,
  lodgedAt: Instant,
  /** Against an announced change: whether it came early enough for the change to wait for it (F 16). */
  beforeChange: z.boolean().optional(),
  outcome: z.enum(['confirmed', 'changed', 'partly-changed']).optional(),
  /** What stands instead, and from when. */
  newDecision: z.strictObject({ amount: MoneyFact, from: Instant, until: Instant.optional() }).optional(),
});
export type AppealFact = z.infer<typeof AppealFact>;

/** What we can say of a buyer. */
export const BuyerFact = z.strictObject({
  /** What became of a search: found under this name and country, or why not. */
  found: z.strictObject({ name: z.string(), country: z.string(), number: z.string().optional() }).optional(),
  /** The grade before and after, where it may be shown (F 15). */
  grade: z.string().optional(),
  previousGrade: z.string().optional(),
  /** Where the grade is withheld: that it worsened is said all the same. */
  withheld: z.boolean().optional(),
  /** What is insured on him now. */
  amount: MoneyFact.optional(),
  /** The buyers of a digest. */
  improved: z.array(z.strictObject({ name: z.string(), grade: z.string().optional() })).optional(),
});
export type BuyerFact = z.infer<typeof BuyerFact>;
