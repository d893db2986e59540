import type { Absence } from '../domain/absence.ts';
import type { Instant } from '../domain/instant.ts';
import { type OfficeCode, officeCodes } from '../domain/office.ts';
import type { KeyHolder, Person } from '../domain/person.ts';
import type { Qualification } from '../domain/qualification.ts';
import { hash, newId } from './keys.ts';
import { leavePage } from './leaving.ts';
import { qualificationWork } from './qualificationWork.ts';
import type { Found } from './read.ts';
import type { RegisterDecision } from './registerCommand.ts';
import { newKeyHolder, replaceKeyHolder, rosterAction, rosterIn, rosterKey } from './registers.ts';
import type { Store } from './store.ts';
import { put } from './transact.ts';

/** The rosters of all offices: a change of people reads them all, in one call. */
export const rosterKeys = officeCodes.map(rosterKey);

export type NewPerson = Omit<Person, 'staffId' | 'apiKeyIds' | 'validFrom'> & {
  validFrom?: Instant | undefined;
};
type Change = RegisterDecision<Person>;

export function personIn(found: Found, staffId: string): Person | undefined {
  return everybodyIn(found).find((person) => person.staffId === staffId);
}

export function everybodyIn(found: Found, offices: readonly OfficeCode[] = officeCodes): Person[] {
  const everyone = offices.flatMap((office) => rosterIn(found, office).people);
  return [...new Map(everyone.map((person) => [person.staffId, person])).values()];
}

/** Enters a person into the roster of each of his offices, and what his key opens. His id follows from the key. */
export function enterPerson(
  store: Store,
  found: Found,
  card: NewPerson,
  apiKeyId: string,
  now: Instant,
): Change {
  const [office = officeCodes[0]] = card.offices;
  const validFrom = card.validFrom ?? now;
  const person = { ...card, validFrom, staffId: newId('stf', office, hash(apiKeyId)), apiKeyIds: [apiKeyId] };
  const write = [newKeyHolder(store, apiKeyId, holderOf(person)), ...rosters(store, found, person)];
  return { write, answer: person };
}

/** Gives a person a new key; the old ones open nothing any more. */
export function replaceKey(
  store: Store,
  found: Found,
  person: Person,
  apiKeyId: string,
  now: Instant,
): Change {
  const next = { ...person, apiKeyIds: [...person.apiKeyIds, apiKeyId] };
  const write = [newKeyHolder(store, apiKeyId, holderOf(next)), ...ended(store, person, now)];
  return { write: [...write, ...rosters(store, found, next)], answer: next };
}

/** Ends a person's access in every office at once; his clients hear of it, and of who takes his place. */
export function endPerson(
  store: Store,
  found: Found,
  person: Person,
  now: Instant,
  { successor, requestId }: { successor?: string | undefined; requestId: string },
): Change {
  const next = { ...person, validTo: now };
  const write = [...ended(store, person, now), ...rosters(store, found, next)];
  const told = leavePage({ staffId: person.staffId, successor, at: now, requestId }, { page: 1, now });
  const others = [...qualificationWork(store, person, next), put<never>(store, told)];
  return { write: [...write, ...others], answer: next };
}

/** From now on he is away on these days; cases that he has stay his. */
export function changeAbsences(store: Store, found: Found, person: Person, absences: Absence[]): Change {
  if (same(person.absences, absences)) return { write: [], answer: person };
  const next = { ...person, absences };
  return { write: rosters(store, found, next), answer: next };
}

/** What he is qualified for from now on: his key carries it, and what ends is something to be done. */
export function changeQualifications(
  store: Store,
  found: Found,
  person: Person,
  qualifications: Qualification[],
): Change {
  if (same(person.qualifications, qualifications)) return { write: [], answer: person };
  const next = { ...person, qualifications };
  const holders = person.apiKeyIds.slice(-1).map((id) => replaceKeyHolder(store, id, holderOf(next)));
  const write = [...holders, ...rosters(store, found, next), ...qualificationWork(store, person, next)];
  return { write, answer: next };
}

/** Saying twice how things shall be writes nothing the second time. */
const same = (was: unknown[] = [], is: unknown[]) => JSON.stringify(was) === JSON.stringify(is);

/** The newest key alone: the ones before it ended when it came, and a transaction has room for so many only. */
function ended(store: Store, person: Person, now: Instant) {
  const holder = { ...holderOf(person), validTo: now };
  return person.apiKeyIds.slice(-1).map((apiKeyId) => replaceKeyHolder(store, apiKeyId, holder));
}

function rosters(store: Store, found: Found, person: Person) {
  return person.offices.map((office) => {
    const { people, version } = rosterIn(found, office);
    const others = people.filter(({ staffId }) => staffId !== person.staffId);
    return rosterAction(store, office, [...others, person], version);
  });
}

function holderOf({ staffId, role, offices, validFrom, validTo, qualifications }: Person): KeyHolder {
  const held = qualifications?.map(({ code, startsAt, endsAt }) => ({
    ...{ code, startsAt, ...(endsAt && { endsAt }) },
  }));
  return {
    ...{ staffId, role, offices, validFrom },
    ...(validTo && { validTo }),
    ...(held && { qualifications: held }),
  };
}
