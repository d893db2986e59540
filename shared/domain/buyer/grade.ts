import * as z from 'zod';
import { Instant } from '../instant.ts';

/** From the best to the worst: how likely a buyer is to pay (`charter.md` L06, L08). */
export const grades = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
export const Grade = z.enum(grades);
export type Grade = z.infer<typeof Grade>;

/** The grade a buyer has: the nth one he was given. */
export const GradeState = z.strictObject({
  n: z.number().int().positive(),
  grade: Grade,
  validFrom: Instant,
  /** When we set it: from then on every client concerned is told (F 15). */
  at: Instant,
});
export type GradeState = z.infer<typeof GradeState>;

export const Direction = z.enum(['worse', 'better']);
export type Direction = z.infer<typeof Direction>;

/** Which way a new grade goes; undefined for a first one and for the same again: nobody has to be told. */
export function directionOf(before: Grade | undefined, after: Grade): Direction | undefined {
  if (before === undefined || before === after) return undefined;
  return Number(after) > Number(before) ? 'worse' : 'better';
}
