import type { staffClients } from '../../../shared/api/staffClients.ts';
import { clientReviewIdOf, clientReviewKind as kind } from '../../../shared/data/clientReviewKind.ts';
import { perform } from '../../../shared/data/command.ts';
import { clientPartition, hash, keyHolderKey, newId, officeOf } from '../../../shared/data/keys.ts';
import { register } from '../../../shared/data/registerCommand.ts';
import {
  clientAction,
  clientIn,
  clientKey,
  newMailAddress,
  newMember,
} from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Client } from '../../../shared/domain/client.ts';
import { openClientReview } from '../../../shared/domain/clientReview/open.ts';
import { offices } from '../../../shared/domain/offices.ts';
import { actorIn, answerOf } from '../caseCommands.ts';
import { guardOf } from '../outcome.ts';
import { registerAnswer } from '../people/answer.ts';
import type { Call } from '../serve/call.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { clientOf, clientView, intakeOf, personAt } from './client.ts';

type Routes = typeof staffClients;

/**
 * Registers an insured company, and opens what we and it are to each other: he hears at once who is there for him
 * (`charter.md` C02). Its id carries its office and follows from the request. One read, one transaction.
 */
export async function registerClient(store: Store, call: Call<Routes['registerClient']>) {
  const { name, office, locale = offices[office].locale, email, contact } = call.body;
  const { now, requestId, validateOnly } = call;
  const guard = guardOf(`staff ${call.caller.apiKeyId}`, call);
  const clientId = newId('cli', office, guard?.hash ?? requestId);
  const client: Client = { clientId, name, office, locale, ...(contact && { contact }) };
  const outcome = await perform({
    ...{ store, kind, caseId: clientReviewIdOf(client), now, requestId, validateOnly, guard },
    also: [keyHolderKey(call.caller.apiKeyId)],
    admit: (found) => requireOffice(staffIn(found, call), office),
    decide: (_state, found) => {
      const person = contact === undefined ? undefined : personAt(found, office, contact, now);
      return openClientReview(intakeOf(client, person, actorIn(found, call), now), now);
    },
    along: () => [clientAction(store, client, 0), newMailAddress(store, clientId, email)],
  });
  return answerOf(outcome, 'staff', (state) => clientView(client, state));
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
      const { office, locale } = clientOf(found, clientId);
      const member = { clientId, office, locale, rights, memberId };
      return { write: newMember(store, issuer, subject, member), answer: { memberId, clientId, rights } };
    },
  });
  return registerAnswer(outcome, 'This identity is a member already.');
}
