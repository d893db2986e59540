import { absenceAt } from './absence.ts';
import type { Handler } from './handler.ts';
import type { Instant } from './instant.ts';
import type { OfficeCode } from './office.ts';
import { isValid, type Person, type Role } from './person.ts';

/**
 * Who is asked to take a case, in order: whoever has the role in its office, then in the next office, then
 * the directors by name (`design.md` 4). Whoever is away is asked after all who are there.
 */
export function lineOf(people: readonly Person[], role: Role, office: OfficeCode, at: Instant): Person[] {
  const present = people.filter((person) => isValid(person, at));
  const ofRole = present.filter((person) => person.role === role);
  const line = [
    ...ofRole.filter(({ offices }) => offices.includes(office)).sort(byName),
    ...ofRole.filter(({ offices }) => !offices.includes(office)).sort(byName),
    ...present.filter((person) => person.role === 'director').sort(byName),
  ];
  const isThere = (person: Person) => absenceAt(person, at) === undefined;
  return [...line.filter(isThere), ...line.filter((person) => !isThere(person))];
}

/** The first of the line who may; `before` are those who were passed over. Nobody: the office has it. */
export function firstFree(
  line: readonly Person[],
  isBarred: (staffId: string) => boolean,
): { handler: Handler; before: Person[] } {
  const free = line.findIndex(({ staffId }) => !isBarred(staffId));
  const chosen = line[free];
  return {
    handler: chosen ? { staffId: chosen.staffId } : { because: 'no-dedicated-contact' },
    before: chosen ? line.slice(0, free) : [...line],
  };
}

/** Who has a case when its promise is missed: a senior manager, unless one, or a director, has it already. */
export function whoIsAbove(
  { office, handler }: { office: OfficeCode; handler: Handler },
  people: readonly Person[],
  at: Instant,
): Handler {
  const line = lineOf(people, 'senior-manager', office, at);
  const has = 'staffId' in handler && line.some(({ staffId }) => staffId === handler.staffId);
  return has ? handler : firstFree(line, () => false).handler;
}

function byName(a: Person, b: Person): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.staffId < b.staffId ? -1 : 1;
}

/** Who has a new file or mandate: a collector of the office, then of the next one, then a director by name. */
export function collectorFor(people: readonly Person[], office: OfficeCode, now: Instant): Handler {
  return firstFree(lineOf(people, 'collections', office, now), () => false).handler;
}
