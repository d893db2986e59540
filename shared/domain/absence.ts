import * as z from 'zod';
import { calendarFor } from './calendar.ts';
import { daysAfter } from './calendarDate.ts';
import { instantOf } from './calendarTime.ts';
import { Instant, LocalDate } from './instant.ts';
import type { OfficeCode } from './office.ts';

/** Days on which a person of ours is away, both included, and who stands in for him (`charter.md` C02). */
export const Absence = z.strictObject({
  from: LocalDate,
  until: LocalDate,
  /** The first local instant of the first day, and the first after the last one: readers need no calendar. */
  startsAt: Instant,
  endsAt: Instant,
  cover: z.string().optional(),
});
export type Absence = z.infer<typeof Absence>;

export type AbsenceDays = Pick<Absence, 'from' | 'until'> & { cover?: string | undefined };
type Away = { staffId: string; absences?: Absence[] | undefined };

/** So many absences a person has at most: a roster must stay one small item. */
export const mostAbsences = 10;

/** Absences on the clock of the person's first office, in order; what is over is left out. Throws CalendarYearMissing. */
export function absencesOf(office: OfficeCode, days: readonly AbsenceDays[], now: Instant): Absence[] {
  const calendar = calendarFor(office);
  return days
    .map(({ from, until, cover }) => ({
      ...{ from, until, ...(cover && { cover }) },
      startsAt: instantOf(calendar, from, '00:00'),
      endsAt: instantOf(calendar, daysAfter(until, 1), '00:00'),
    }))
    .map((absence) => Absence.parse(absence))
    .filter(({ endsAt }) => endsAt > now)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The absence that a person is on, if any. */
export function absenceAt({ absences = [] }: Away, at: Instant): Absence | undefined {
  return absences.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
}
