import { absenceAt } from './absence.ts';
import type { Contact } from './contact.ts';
import type { Handler } from './handler.ts';
import type { Instant } from './instant.ts';
import type { OfficeCode } from './office.ts';
import { offices } from './offices.ts';
import { isValid, type Person } from './person.ts';
import { holds } from './qualification.ts';
import { standInFor } from './standIn.ts';

/**
 * The contact card of whoever answers, as it is now: while he is away, that of who covers it, or the office's.
 * One who has left gives way to the office and the reason. Nobody in `barred` is shown for somebody else.
 */
export function contactCard(
  people: readonly Person[],
  office: OfficeCode,
  handler: Handler,
  now: Instant,
  barred: readonly string[] = [],
): Contact {
  if ('because' in handler) return officeCard(office, handler.because);
  const person = people.find(({ staffId }) => staffId === handler.staffId);
  if (!person || !isValid(person, now)) return officeCard(office, 'contact-left');
  const absence = absenceAt(person, now);
  if (!absence) return personCard(person, office, now);
  const cover = standInFor(people, person, now, barred);
  const card = cover ? personCard(cover, office, now) : officeCard(office, 'contact-absent');
  return { ...card, standsInFor: { name: person.name, until: absence.until } };
}

function personCard(person: Person, office: OfficeCode, now: Instant): Contact {
  const { name, role, phone, email, hours, languages } = person;
  const competences = (person.qualifications ?? [])
    .filter((one) => one.shown && holds(one, now))
    .map(({ title }) => title);
  const { timeZone } = offices[office];
  return {
    ...{ name, role, phone, email, hours, timeZone, languages },
    ...(competences.length > 0 && { competences }),
  };
}

function officeCard(office: OfficeCode, because: NonNullable<Contact['because']>): Contact {
  const { name, phone, email, hours, timeZone, languages } = offices[office];
  return { name, role: 'office', phone, email, hours, timeZone, languages, because };
}
