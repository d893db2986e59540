import { type Absence, type AbsenceDays, absencesOf } from './absence.ts';
import { calendarFor } from './calendar.ts';
import { yearOf } from './calendarDate.ts';
import { type Refusal, refused } from './decision.ts';
import type { Instant } from './instant.ts';
import { type OfficeCode, officeCodes } from './office.ts';
import { isValid, type Person } from './person.ts';

/**
 * When a person will be away and who stands in: somebody of one of his offices, never he himself. Nothing that was
 * given to him moves (`charter.md` C02).
 */
export function planAbsences(
  person: Person,
  days: readonly AbsenceDays[],
  people: readonly Person[],
  now: Instant,
): Absence[] | Refusal {
  const [office = officeCodes[0]] = person.offices;
  const refusal = daysRefused(days, office) ?? coverRefused(person, days, people, now);
  return refusal ?? absencesOf(office, days, now);
}

function daysRefused(days: readonly AbsenceDays[], office: OfficeCode): Refusal | undefined {
  const { years } = calendarFor(office);
  const outside = days.some(({ from, until }) => yearOf(from) < years.from || yearOf(until) >= years.to);
  if (outside)
    return refused(
      'rule',
      'outside-calendar',
      `The calendar knows the days from ${years.from} to ${years.to}.`,
    );
  if (days.some(({ from, until }) => until < from))
    return refused(
      'rule',
      'ends-before-it-begins',
      'An absence ends on the day on which it begins, or later.',
    );
  const sorted = [...days].sort((a, b) => (a.from < b.from ? -1 : 1));
  const overlap = sorted.some(({ from }, i) => i > 0 && from <= (sorted[i - 1]?.until ?? ''));
  if (overlap) return refused('rule', 'absences-overlap', 'Two absences share a day: make one of them.');
  return undefined;
}

function coverRefused(
  person: Person,
  days: readonly AbsenceDays[],
  people: readonly Person[],
  now: Instant,
): Refusal | undefined {
  for (const { cover } of days) {
    if (cover === undefined) continue;
    const found = people.find(({ staffId }) => staffId === cover);
    const fits = found?.offices.some((office) => person.offices.includes(office)) && isValid(found, now);
    if (!fits || cover === person.staffId)
      return refused(
        'rule',
        'no-such-cover',
        'Whoever stands in is somebody else who works for the same office.',
      );
  }
  return undefined;
}
