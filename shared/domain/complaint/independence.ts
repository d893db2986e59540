import type { Instant } from '../instant.ts';
import type { Handler } from '../letterDraft.ts';
import type { OfficeCode } from '../office.ts';
import { isValid, type Person, type Role } from '../person.ts';
import { ladder } from './ladder.ts';
import type { Barred, Complaint, ComplaintStep } from './state.ts';

/** Why this person may not handle or answer the complaint, or undefined (`design.md` 4, F 8). */
export function barOf(state: Pick<Complaint, 'named' | 'barred'>, staffId: string): Barred | undefined {
  if (state.named.includes(staffId)) return { staffId, because: 'named' };
  return state.barred.find((barred) => barred.staffId === staffId);
}

export type Chosen = { handler: Handler; excluded: Barred[] };

/**
 * Who takes the next step: somebody of its role in the office, then in the next office, then a director by
 * name; never anybody who had the case before or is named in it. `excluded` says who was passed over.
 */
export function chooseHandler(
  state: Complaint,
  step: ComplaintStep,
  people: readonly Person[],
  at: Instant,
): Chosen {
  const present = people.filter((person) => isValid(person, at));
  const line = [
    ...inOffice(present, ladder[step].role, state.office),
    ...elsewhere(present, ladder[step].role, state.office),
    ...present.filter(({ role }) => role === 'director').sort(byName),
  ];
  const free = line.find(({ staffId }) => !barOf(state, staffId));
  const before = free ? line.slice(0, line.indexOf(free)) : line;
  const excluded = before.flatMap(({ staffId }) => barOf(state, staffId) ?? []);
  const handler: Handler = free ? { staffId: free.staffId } : { because: 'no-dedicated-contact' };
  return { handler, excluded: unique(excluded) };
}

function inOffice(people: readonly Person[], role: Role, office: OfficeCode): Person[] {
  return people.filter((person) => person.role === role && person.offices.includes(office)).sort(byName);
}

function elsewhere(people: readonly Person[], role: Role, office: OfficeCode): Person[] {
  return people.filter((person) => person.role === role && !person.offices.includes(office)).sort(byName);
}

function byName(a: Person, b: Person): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.staffId < b.staffId ? -1 : 1;
}

function unique(barred: Barred[]): Barred[] {
  return [...new Map(barred.map((entry) => [entry.staffId, entry])).values()];
}
