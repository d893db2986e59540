import * as z from 'zod';
import { dateAt, daysAfter, latest, monthsAfter, yearOf } from '../calendarDate.ts';
import { LocalDate } from '../instant.ts';

/** How long before the end of a period something must have been said. */
export const Ahead = z.union([
  z.strictObject({ months: z.number().int().min(1).max(12) }),
  z.strictObject({ days: z.number().int().min(1).max(365) }),
]);
export type Ahead = z.infer<typeof Ahead>;

/** In what form the insurer gives notice; from the client any form will do. */
export const NoticeForm = z.enum(['in-writing', 'registered-letter']);
export type NoticeForm = z.infer<typeof NoticeForm>;

/** What a policy says of its renewal; where it says nothing, the law of its office does (`charter.md` F 27). */
export const RenewalTerms = z.discriminatedUnion('rule', [
  z.strictObject({
    /** It renews for a year unless somebody gives notice in time. */
    rule: z.literal('tacit'),
    noticeByPolicyholder: Ahead.optional(),
    noticeByInsurer: Ahead.optional(),
    /** Changed terms that the client has later than this do not apply. */
    changesNotifiedBy: Ahead.optional(),
    form: NoticeForm.optional(),
  }),
  /** It ends on its last day. */
  z.strictObject({ rule: z.literal('none') }),
]);
export type RenewalTerms = z.infer<typeof RenewalTerms>;

/** One time for which a policy was taken out or renewed; both days belong to it. */
export const Period = z.strictObject({ from: LocalDate, to: LocalDate });
export type Period = z.infer<typeof Period>;

/**
 * The last day on which something said so long before the end of a period is in time: two months before the end of
 * 31 December is 31 October, before the end of 28 February 31 December, before the end of 30 August 30 June.
 */
export function lastDayBefore(endsOn: LocalDate, ahead: Ahead): LocalDate {
  if ('days' in ahead) return daysAfter(endsOn, -ahead.days);
  const sameDay = monthsAfter(endsOn, -ahead.months);
  const beforeNext = daysAfter(monthsAfter(daysAfter(endsOn, 1), -ahead.months), -1);
  return latest(sameDay, beforeNext);
}

/** So many years later; of 29 February, 1 March in years without one. */
export function anniversary(date: LocalDate, years: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dateAt(Date.UTC(year + years, month - 1, day) / 86_400_000);
}

/** The year for which a policy whose period ends on that day renews. */
export function periodAfter(endsOn: LocalDate): Period {
  const from = daysAfter(endsOn, 1);
  return { from, to: daysAfter(anniversary(from, 1), -1) };
}

/**
 * Whether a policy that ends within the calendar year in which it began is too short to renew: its next insurance
 * year would begin in the same year, and years are known by that (`shared/data/policyYears.ts`).
 */
export function isTooShort({ startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate }): boolean {
  return yearOf(daysAfter(endsOn, 1)) === yearOf(startsOn);
}
