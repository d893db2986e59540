import type { people } from '../../../shared/api/people.ts';
import { forbidden, notFound, refused, Stop } from '../../../shared/api/problem.ts';
import { casePartition, keyHolderKey } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { type RegisterDecision, register } from '../../../shared/data/registerCommand.ts';
import {
  endPerson,
  enterPerson,
  personIn,
  replaceKey,
  rosterKeys,
} from '../../../shared/data/rosterChanges.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { isValid, type KeyHolder, type Person } from '../../../shared/domain/person.ts';
import { guardOf } from '../outcome.ts';
import type { Call, StaffCaller } from '../serve/call.ts';
import { staffIn } from '../staff.ts';
import { registerAnswer } from './answer.ts';
import { personView } from './personView.ts';

type Routes = typeof people;
type StaffCall = Pick<Call, 'operation' | 'params' | 'body' | 'now' | 'idempotencyKey'> & {
  caller: StaffCaller;
};
type Change = RegisterDecision<Person>;

/** Everything about the roster hangs on one partition, where its guards live. */
const guardIn = casePartition('roster');

export function registerPerson(store: Store, call: Call<Routes['registerPerson']>) {
  const { apiKeyId, ...card } = call.body;
  return change(
    store,
    call,
    () => card.offices,
    (found) => enterPerson(store, found, card, apiKeyId, call.now),
  );
}

export function replacePersonKey(store: Store, call: Call<Routes['replacePersonKey']>) {
  const { id } = call.params;
  return change(store, call, officesOf(id), (found) =>
    replaceKey(store, found, known(found, id), call.body.apiKeyId, call.now),
  );
}

export function disablePerson(store: Store, call: Call<Routes['disablePerson']>) {
  const { id } = call.params;
  const { successor } = call.body;
  return change(store, call, officesOf(id), (found) => {
    const person = known(found, id);
    if (successor !== undefined) requireSuccessor(found, person, successor, call.now);
    return endPerson(store, found, person, call.now, { successor, requestId: call.requestId });
  });
}

/** One change of the roster by somebody who may make it in all the offices it touches. */
async function change(
  store: Store,
  call: StaffCall,
  offices: (found: Found) => Person['offices'] | undefined,
  decide: (found: Found) => Change,
  keyless = false,
) {
  const outcome = await register<Person>({
    ...{ store, guardIn, guard: guardOf(`staff ${call.caller.apiKeyId}`, call), decide, keyless },
    also: [keyHolderKey(call.caller.apiKeyId), ...rosterKeys],
    admit: (found) => requireOffices(staffIn(found, call), offices(found)),
  });
  const answer = registerAnswer(outcome, 'This API key belongs to a person already.');
  return 'problem' in answer ? answer : { body: personView(answer.body, call.now) };
}

/** A PUT: how a person's entry shall be. It needs no key, because saying it twice changes nothing. */
export function setEntry(
  store: Store,
  call: StaffCall & { params: { id: string }; validateOnly: boolean },
  decide: (found: Found, person: Person) => Change,
) {
  const { id } = call.params;
  const decideOn = (found: Found) => decide(found, known(found, id));
  return change(store, call, officesOf(id), decideOn, !call.validateOnly);
}

const officesOf = (staffId: string) => (found: Found) => personIn(found, staffId)?.offices;

function known(found: Found, staffId: string): Person {
  const person = personIn(found, staffId);
  if (!person) throw new Stop(notFound());
  return person;
}

/** Whoever takes the clients of somebody who leaves is somebody else of one of his offices. */
function requireSuccessor(found: Found, leaver: Person, successor: string, now: Instant): void {
  const person = personIn(found, successor);
  const fits = person?.offices.some((office) => leaver.offices.includes(office)) && isValid(person, now);
  if (fits && successor !== leaver.staffId) return;
  const because = 'Whoever takes his place is somebody else who works for one of his offices now.';
  throw new Stop(refused({ refused: 'rule', reasons: [{ code: 'no-such-person', because }] }));
}

function requireOffices(holder: KeyHolder, offices: Person['offices'] | undefined): void {
  if (!offices) throw new Stop(notFound());
  if (offices.some((office) => !holder.offices.includes(office))) {
    throw new Stop(forbidden('Some of these offices are not yours.'));
  }
}
