import * as z from 'zod';
import { localTime } from './calendarTime.ts';
import type { CaseState } from './case.ts';
import { type CaseRules, calendarOf } from './clocks.ts';
import { Instant, LocalDate } from './instant.ts';

/**
 * A date that a client must know: a right of his that is at risk, or a promise of ours that is due (`charter.md` P02,
 * L12). A whole day of the office's, or an instant.
 */
export const DateEntry = z.strictObject({
  /** Its name within the case, the same for as long as it is there. */
  name: z.string(),
  /** Which words it has (`shared/letters/calendarText.ts`). */
  code: z.string(),
  what: z.enum(['right', 'promise']),
  on: LocalDate.optional(),
  at: Instant.optional(),
  /** What it hangs on, where that has a number of its own: an invoice. */
  detail: z.string().optional(),
});
export type DateEntry = z.infer<typeof DateEntry>;

type Right = { name: string; code?: string; detail?: string };

/** A right that has a last day, or a day on which something changes. */
export function rightOn({ name, code = name, detail }: Right, on: LocalDate): DateEntry {
  return { name, code, what: 'right', on, ...(detail !== undefined && { detail }) };
}

/** The same at an instant; the last second of a day stands for the day. */
export function rightAt({ name, code = name, detail }: Right, rules: CaseRules, at: Instant): DateEntry {
  return { name, code, what: 'right', ...moment(rules, at), ...(detail !== undefined && { detail }) };
}

/** Every promise that runs in a case is a date, whatever its kind. */
export function promiseDates({ promises, rules }: Pick<CaseState, 'promises' | 'rules'>): DateEntry[] {
  return promises
    .filter(({ status }) => status === 'running')
    .map(({ key, promise, dueAt }) => ({
      ...{ name: key, code: promise, what: 'promise' as const },
      ...moment(rules, dueAt),
    }));
}

const lastSecond = 86_399;

function moment(rules: CaseRules, at: Instant): Pick<DateEntry, 'on' | 'at'> {
  const { date, secondOfDay } = localTime(calendarOf(rules), at);
  return secondOfDay === lastSecond ? { on: date } : { at };
}
