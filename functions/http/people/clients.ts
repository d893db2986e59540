import type * as z from 'zod';
import type { ClientView, people } from '../../../shared/api/people.ts';
import { notFound, refused, Stop } from '../../../shared/api/problem.ts';
import { clientPartition, hash, keyHolderKey, newId, officeOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import {
  clientAction,
  clientIn,
  clientKey,
  newMailAddress,
  newMember,
  rosterIn,
  rosterKey,
} from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Client } from '../../../shared/domain/client.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import { offices } from '../../../shared/domain/offices.ts';
import { worksAt } from '../../../shared/domain/person.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { registerAnswer } from './answer.ts';

type Routes = typeof people;
type View = z.infer<typeof ClientView>;

/** Registers an insured company. Its id carries its office and follows from the request. */
export async function registerClient(store: Store, call: Call<Routes['registerClient']>) {
  const { name, office, locale = offices[office].locale, email, contact } = call.body;
  const guard = guardOf(`staff ${call.caller.apiKeyId}`, call);
  const clientId = newId('cli', office, guard?.hash ?? call.requestId);
  const client: Client = { clientId, name, office, locale, ...(contact && { contact }) };
  const outcome = await register<View>({
    ...{ store, guardIn: clientPartition(clientId), guard },
    also: [keyHolderKey(call.caller.apiKeyId), rosterKey(office)],
    admit: (found) => requireOffice(staffIn(found, call), office),
    decide: (found) => {
      if (contact) requirePerson(found, office, contact, call.now);
      return {
        write: [clientAction(store, client, 0), newMailAddress(store, clientId, email)],
        answer: viewOf(client),
      };
    },
  });
  return registerAnswer(outcome, '');
}

/** Lets an identity of the client in. */
export async function addMember(store: Store, call: Call<Routes['addMember']>) {
  const { issuer, subject, rights } = call.body;
  const clientId = call.params.id;
  const memberId = newId('mbr', officeOf(clientId), clientId, hash(JSON.stringify([issuer, subject])));
  const outcome = await register({
    ...{ store, guardIn: clientPartition(clientId), guard: guardOf(`staff ${call.caller.apiKeyId}`, call) },
    also: [keyHolderKey(call.caller.apiKeyId), clientKey(clientId)],
    admit: (found) => requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office),
    decide: (found) => {
      const { office, locale } = known(found, clientId).client;
      const member = { clientId, office, locale, rights, memberId };
      return { write: newMember(store, issuer, subject, member), answer: { memberId, clientId, rights } };
    },
  });
  return registerAnswer(outcome, 'This identity is a member already.');
}

/** Gives the client a dedicated contact (`charter.md` C02). */
export async function assignContact(store: Store, call: Call<Routes['assignContact']>) {
  const clientId = call.params.id;
  const { staffId } = call.body;
  const outcome = await register<View>({
    ...{ store, guardIn: clientPartition(clientId), guard: guardOf(`staff ${call.caller.apiKeyId}`, call) },
    also: [keyHolderKey(call.caller.apiKeyId), clientKey(clientId), rosterKey(officeOf(clientId))],
    admit: (found) => requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office),
    decide: (found) => {
      const { client, version } = known(found, clientId);
      requirePerson(found, client.office, staffId, call.now);
      const next = { ...client, contact: staffId };
      return { write: [clientAction(store, next, version)], answer: viewOf(next) };
    },
  });
  return registerAnswer(outcome, '');
}

function known(found: Found, clientId: string) {
  const client = clientIn(found, clientId);
  if (!client) throw new Stop(notFound());
  return client;
}

function requirePerson(found: Found, office: OfficeCode, staffId: string, now: Instant): void {
  const person = rosterIn(found, office).people.find((candidate) => candidate.staffId === staffId);
  if (person && worksAt(person, office, now)) return;
  const because = 'Nobody of that name works for this office now.';
  throw new Stop(refused({ refused: 'rule', reasons: [{ code: 'no-such-person', because }] }));
}

function viewOf({ clientId, name, office, locale, contact }: Client): View {
  return { clientId, name, office, locale, contact: contact ?? null };
}
