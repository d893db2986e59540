import * as z from 'zod';
import { Instant } from '../../domain/instant.ts';

/** What a case is told of a grade. */
export const GradeNews = z.object({
  n: z.number().int().positive(),
  direction: z.enum(['worse', 'better']),
  grade: z.string(),
  previousGrade: z.string().optional(),
  at: Instant,
});
