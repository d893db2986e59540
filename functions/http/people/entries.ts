import type { people } from '../../../shared/api/people.ts';
import { forbidden, refused, Stop } from '../../../shared/api/problem.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { rosterIn, rosterKey } from '../../../shared/data/registers.ts';
import { changeAbsences, changeQualifications, everybodyIn } from '../../../shared/data/rosterChanges.ts';
import type { Store } from '../../../shared/data/store.ts';
import { authority, mayUse, type StaffOperation } from '../../../shared/domain/authority.ts';
import { localDateAt } from '../../../shared/domain/calendar.ts';
import { daysAfter } from '../../../shared/domain/calendarDate.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { isValid, type KeyHolder, type Person } from '../../../shared/domain/person.ts';
import { planAbsences } from '../../../shared/domain/planAbsences.ts';
import { planQualifications } from '../../../shared/domain/planQualifications.ts';
import { type Qualification, qualificationRules, stateOf } from '../../../shared/domain/qualification.ts';
import { isQualifiedFor } from '../../../shared/domain/qualificationFor.ts';
import type { Call } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';
import { entryView } from './personView.ts';
import { setEntry } from './roster.ts';

type Routes = typeof people;

/** Whoever may say when somebody else is away; everybody says it of himself. */
const managers: readonly KeyHolder['role'][] = ['senior-manager', 'director', 'admin'];

/** Absences of a person: one read, one transaction. */
export function setAbsences(store: Store, call: Call<Routes['setAbsences']>) {
  return setEntry(store, call, (found, person) => {
    const { staffId, role } = staffIn(found, call);
    if (staffId !== person.staffId && !managers.includes(role))
      throw new Stop(forbidden('A manager says when somebody else is away.'));
    const everybody = everybodyIn(found);
    const absences = admitted(planAbsences(person, call.body.absences, everybody, call.now));
    return changeAbsences(store, found, person, absences);
  });
}

/** What a person is qualified for: nobody vouches for himself. */
export function setQualifications(store: Store, call: Call<Routes['setQualifications']>) {
  return setEntry(store, call, (found, person) => {
    if (staffIn(found, call).staffId === person.staffId)
      throw new Stop(forbidden('Nobody registers what he is qualified for himself.'));
    const entries = admitted(planQualifications(person, call.body.qualifications));
    return changeQualifications(store, found, person, entries);
  });
}

/** Who may decide what in an office: two reads. */
export async function listQualifications(store: Store, call: Call<Routes['listQualifications']>) {
  const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
  const office = listedOffice(holder, call.query.office);
  const found: Found = await readAll(store, [rosterKey(office)]);
  const present = rosterIn(found, office).people.filter((person) => isValid(person, call.now));
  return { body: { data: present.map((person) => qualifiedView(person, call.now)) } };
}

function qualifiedView(person: Person, now: Instant) {
  const { staffId, name, role, qualifications = [] } = person;
  const operations = (Object.keys(authority) as StaffOperation[]).filter(
    (operation) => mayUse(role, operation) && isQualifiedFor(person, operation, now),
  );
  const entries = qualifications.map((one) => ({ ...entryView(one), state: standing(one, person, now) }));
  return { ...{ staffId, name, role }, qualifications: entries, mayUse: operations };
}

function standing(one: Qualification, { offices: [office = 'NL'] }: Person, now: Instant) {
  const { aheadDays } = qualificationRules;
  const expiring = one.until !== undefined && localDateAt(office, now) >= daysAfter(one.until, -aheadDays);
  return stateOf(one, expiring, now);
}

function admitted<T extends object>(planned: T | Refusal): T {
  if ('refused' in planned) throw new Stop(refused(planned, undefined, 'staff'));
  return planned;
}
