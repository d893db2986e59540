import * as z from 'zod';
import { type CaseRules, dateOf, morningOf } from './clocks.ts';
import { type Instant, LocalDate, plusSeconds } from './instant.ts';

/** One of a row of reminders: its name, and the office's date on which it leaves in the morning. */
export const Reminder = z.strictObject({ name: z.string(), on: LocalDate });
export type Reminder = z.infer<typeof Reminder>;

/** The timer of the next reminder of a row; of the rest of it once some have been. */
export function reminderTimer(rules: CaseRules, [next]: readonly Reminder[]): { reminder: Instant | null } {
  return { reminder: next ? morningOf(rules, next.on) : null };
}

/**
 * The morning of the first of `row` has come. On its day it is sent. When nobody looked on its day it is missed, and
 * `late-reminder` rings at once, after everything else that has passed: then the newest that was missed leaves, once,
 * and says that it is late (`charter.md` F 27).
 */
export function atReminder(
  rules: CaseRules,
  [reminder, ...rest]: readonly Reminder[],
  now: Instant,
): { reminder: Reminder; missed: boolean; timers: Record<string, Instant | null> } {
  if (!reminder) throw new Error('No reminder is left');
  const missed = dateOf(rules, now) > reminder.on;
  const late = missed && { 'late-reminder': plusSeconds(now, -1) };
  return { reminder, missed, timers: { ...reminderTimer(rules, rest), ...late } };
}
