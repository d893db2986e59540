import { absenceAt } from './absence.ts';
import type { Instant } from './instant.ts';
import { isValid, type Person } from './person.ts';

/**
 * Who is there for a person who is away: whoever covers his absence, if he works and is not away himself. Nobody
 * who is barred from a matter stands in for it (`design.md` 4).
 */
export function standInFor(
  people: readonly Person[],
  person: Person,
  at: Instant,
  barred: readonly string[] = [],
): Person | undefined {
  const cover = absenceAt(person, at)?.cover;
  const found = people.find(({ staffId }) => staffId === cover);
  const free = found && isValid(found, at) && !absenceAt(found, at) && !barred.includes(found.staffId);
  return free ? found : undefined;
}
