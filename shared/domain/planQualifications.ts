import { calendarFor } from './calendar.ts';
import { daysAfter, yearOf } from './calendarDate.ts';
import { instantOf } from './calendarTime.ts';
import { type Refusal, refused } from './decision.ts';
import type { LocalDate } from './instant.ts';
import { officeCodes } from './office.ts';
import type { Person } from './person.ts';
import { Qualification } from './qualification.ts';

/** An entry as it is made: dates on the clock of the person's first office, both included. */
export type NewQualification = Omit<Qualification, 'startsAt' | 'endsAt' | 'until'> & {
  until?: LocalDate | undefined;
};

/** What a person is qualified for, from and to (`charter.md` C09). */
export function planQualifications(
  { offices: [office = officeCodes[0]] }: Person,
  entries: readonly NewQualification[],
): Qualification[] | Refusal {
  const calendar = calendarFor(office);
  const { years } = calendar;
  const known = (date: LocalDate) => yearOf(date) >= years.from && yearOf(date) < years.to;
  if (!entries.every(({ from, until }) => known(from) && (!until || known(until))))
    return refused(
      'rule',
      'outside-calendar',
      `The calendar knows the days from ${years.from} to ${years.to}.`,
    );
  if (entries.some(({ from, until }) => until && until < from))
    return refused('rule', 'ends-before-it-begins', 'A qualification ends on its first day, or later.');
  return entries.map(({ until, ...entry }) =>
    Qualification.parse({
      ...entry,
      startsAt: instantOf(calendar, entry.from, '00:00'),
      ...(until && { until, endsAt: instantOf(calendar, daysAfter(until, 1), '00:00') }),
    }),
  );
}
