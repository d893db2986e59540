import { calendarFor } from '../domain/calendar.ts';
import { daysAfter } from '../domain/calendarDate.ts';
import { instantOf } from '../domain/calendarTime.ts';
import type { Task } from '../domain/case.ts';
import { house } from '../domain/house.ts';
import { type OfficeCode, officeCodes } from '../domain/office.ts';
import type { Person } from '../domain/person.ts';
import { type Qualification, qualificationRules } from '../domain/qualification.ts';
import { referenceOf } from './keys.ts';
import type { Store } from './store.ts';
import { type Action, put } from './transact.ts';

/**
 * Qualifications that end stand in the work list of the person's first office, from so many days before their end
 * until they are renewed or he leaves (`charter.md` C09). No clock is needed: the list shows a task from its
 * beginning on, and the entry is written with the register.
 */
export function qualificationWork(store: Store, before: Person, after: Person): Action<never>[] {
  const was = workItem(before);
  const is = workItem(after);
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [put(store, is)];
}

function workItem(person: Person) {
  const { staffId } = person;
  const [office = officeCodes[0]] = person.offices;
  const tasks = person.validTo ? [] : (person.qualifications ?? []).flatMap((one) => taskOf(one, office));
  const [first] = tasks.map(({ dueAt }) => dueAt).sort();
  const state = {
    ...{ id: staffId, reference: referenceOf('QLF', staffId), kind: 'qualification' },
    ...{ clientId: house, office, tasks, handler: { staffId }, missed: false },
  };
  const place = { PK: `STAFF#${staffId}`, SK: 'A#QUALIFICATIONS' };
  return { ...place, state, ...(first && { workKey: `work#${office}`, workSort: `${first}#${staffId}` }) };
}

/** To be renewed by its last day; something to be done from some weeks before. */
function taskOf({ code, until, endsAt }: Qualification, office: OfficeCode): Task[] {
  if (!until || !endsAt) return [];
  const since = instantOf(calendarFor(office), daysAfter(until, -qualificationRules.aheadDays), '00:00');
  return [{ name: `renew-qualification-${code}`, role: 'senior-manager', dueAt: endsAt, since }];
}
