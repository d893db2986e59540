import * as z from 'zod';
import { CaseState } from '../case.ts';
import { Deadline } from '../deadline.ts';
import { Handler } from '../handler.ts';
import { house } from '../house.ts';
import { Improvements } from '../improvement/cause.ts';
import { Instant } from '../instant.ts';
import { LetterKind } from '../letterKind.ts';

/** A letter of the sample, and its marks once somebody gave them. */
export const SampledLetter = z.strictObject({
  letterId: z.string(),
  kind: LetterKind,
  /** Who answered for it: he does not rate it. */
  handler: z.string().nullable(),
  marks: z.record(z.string(), z.number().int()).optional(),
  ratedBy: z.string().optional(),
});
export type SampledLetter = z.infer<typeof SampledLetter>;

/** What a review has come to: averages in hundredths of a mark; none of a period without letters. */
export const ReviewResult = z.strictObject({
  period: z.string(),
  at: Instant,
  letters: z.number().int().nonnegative(),
  average: z.number().int().nullable(),
  criteria: z.record(z.string(), z.number().int()),
  /** Below what is wanted. */
  wanting: z.boolean(),
});
export type ReviewResult = z.infer<typeof ReviewResult>;

/** So many results stay in sight; the timeline has them all. */
export const resultsKept = 24;

/** The regular review of an office's letters (`charter.md` C04): one case for ever, our own. */
export const QualityReview = CaseState.extend({
  kind: z.literal('quality-review'),
  clientId: z.literal(house),
  status: z.enum(['waiting', 'reviewing']),
  handler: Handler,
  /** The period whose letters are reviewed now; the last one while it waits. */
  period: z.string().nullable(),
  /** The rules of that review. */
  qualityRules: z.string(),
  due: Deadline.nullable(),
  dueKey: z.string().optional(),
  missed: z.boolean(),
  /** Drawn once; null before. */
  sample: z.array(SampledLetter).nullable(),
  results: z.array(ReviewResult).max(resultsKept),
  improvements: Improvements,
});
export type QualityReview = z.infer<typeof QualityReview>;
