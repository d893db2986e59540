import type { World } from '../../shared/domain/elapse.ts';
import { Person, type Role } from '../../shared/domain/person.ts';

export function person(staffId: string, role: Role = 'handler', over: Partial<Person> = {}): Person {
  return Person.parse({
    ...{
      staffId,
      name: staffId,
      role,
      offices: ['NL'],
      phone: '+31 20 000 0000',
      email: 'x@insurer.example',
    },
    ...{ hours: '9-17', languages: ['nl'], validFrom: '2025-01-01T00:00:00Z', apiKeyIds: [], ...over },
  });
}

/** Who works in Amsterdam, and two colleagues in Brussels, the next office. */
export const house: World = {
  people: [
    person('stf_eva'),
    person('stf_jan'),
    person('stf_mia', 'senior-manager'),
    person('stf_dirk', 'director'),
    person('stf_dora', 'director'),
    person('stf_bas', 'handler', { offices: ['BE'] }),
    person('stf_max', 'senior-manager', { offices: ['BE'] }),
  ],
};
