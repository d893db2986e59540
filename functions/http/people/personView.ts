import type * as z from 'zod';
import type { PersonView } from '../../../shared/api/people.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { isValid, type Person } from '../../../shared/domain/person.ts';

export function personView(person: Person, now: Instant): z.infer<typeof PersonView> {
  const { staffId, name, role, offices, phone, email, hours, languages, validFrom, validTo } = person;
  return {
    ...{ staffId, name, role, offices, phone, email, hours, languages, validFrom },
    ...(validTo && { validTo }),
    active: isValid(person, now),
  };
}
