import * as z from 'zod';
import { earlier, Instant } from './instant.ts';

/** The units a promise can be counted in (`charter.md` E.1; months: F 30). */
export const units = ['hours', 'working-hours', 'working-days', 'days', 'months'] as const;
export const Unit = z.enum(units);
export type Unit = z.infer<typeof Unit>;

/** How long: an amount of one unit. */
export const Span = z.strictObject({ amount: z.number().int().nonnegative(), unit: Unit });
export type Span = z.infer<typeof Span>;

/**
 * One stretch of the way to a due instant. `counted` is in the deadline's own unit when it is hours or
 * days (hours with fractions of a minute allowed); `skipped` says why nothing counted.
 */
export const Segment = z.strictObject({
  from: Instant,
  to: Instant,
  counted: z.number().nonnegative(),
  skipped: z.string().optional(),
});
export type Segment = z.infer<typeof Segment>;

export const CalendarVersion = z.strictObject({ id: z.string(), version: z.string() });
export type CalendarVersion = z.infer<typeof CalendarVersion>;

/** Another way to read the same words, and where it would have led. */
export const OtherReading = z.strictObject({ reading: z.string(), dueAt: Instant });
export type OtherReading = z.infer<typeof OtherReading>;

/** A computed due instant with everything needed to recompute it (`contract.md`, common parts). */
export const Deadline = z.strictObject({
  promise: z.string(),
  dueAt: Instant,
  amount: z.number().int().nonnegative(),
  unit: Unit,
  from: Instant,
  calendar: CalendarVersion,
  explanation: z.array(Segment),
  otherReadings: z.array(OtherReading).optional(),
});
export type Deadline = z.infer<typeof Deadline>;

/**
 * When working hours read the stricter way would be over, never later than the deadline; none for other units.
 * Working days have another reading too, to midnight instead of closing time, but it is the milder one.
 */
export function stricterDue({ unit, dueAt, otherReadings }: Deadline): Instant | undefined {
  if (unit !== 'working-hours') return undefined;
  return otherReadings?.map((other) => other.dueAt).reduce(earlier, dueAt);
}
