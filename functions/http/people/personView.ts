import type * as z from 'zod';
import type { PersonView } from '../../../shared/api/people.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { isValid, type Person } from '../../../shared/domain/person.ts';
import type { Qualification } from '../../../shared/domain/qualification.ts';

export function personView(person: Person, now: Instant): z.infer<typeof PersonView> {
  const { staffId, name, role, offices, phone, email, hours, languages, validFrom, validTo } = person;
  const { absences = [], qualifications = [] } = person;
  return {
    ...{ staffId, name, role, offices, phone, email, hours, languages, validFrom },
    ...(validTo && { validTo }),
    active: isValid(person, now),
    absences: absences.map(({ from, until, cover }) => ({ from, until, ...(cover && { cover }) })),
    qualifications: qualifications.map(entryView),
  };
}

/** An entry of the register of qualifications, in days. */
export function entryView({ code, title, from, until, shown }: Qualification) {
  return { code, title, from, shown, ...(until && { until }) };
}
