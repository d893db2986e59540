import { clientReviewIdOf, clientReviewKind as kind } from '../../../shared/data/clientReviewKind.ts';
import { type Outcome, perform } from '../../../shared/data/command.ts';
import { keyHolderKey, officeOf } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { foldClientReview } from '../../../shared/domain/clientReview/fold.ts';
import { openClientReview } from '../../../shared/domain/clientReview/open.ts';
import type { ClientReview } from '../../../shared/domain/clientReview/state.ts';
import { accepted, type Decision } from '../../../shared/domain/decision.ts';
import { type Person, worksAt } from '../../../shared/domain/person.ts';
import { actorIn, isStale, type StaffActor, type StaffCall } from '../caseCommands.ts';
import { versionFor } from '../caseView.ts';
import { guardOf } from '../outcome.ts';
import { requireOffice, staffIn } from '../staff.ts';
import { clientOf, intakeOf, personAt } from './client.ts';

type Rule = (state: ClientReview, found: Found, by: StaffActor) => Decision;

/**
 * A command of a person of ours on the one case of a client of his office: one read, one transaction. A client who
 * was registered before there were such cases gets his now, with the contact that he has, or with `contact`.
 */
export function onClient(
  store: Store,
  call: StaffCall & { params: { id: string } },
  rule: Rule,
  contact?: string,
): Promise<Outcome<ClientReview>> {
  const clientId = call.params.id;
  const office = officeOf(clientId);
  const { now, requestId, validateOnly } = call;
  return perform<ClientReview>({
    ...{ store, kind, caseId: clientReviewIdOf({ office, clientId }), now, requestId, validateOnly },
    guard: guardOf(`staff ${call.caller.apiKeyId}`, call),
    also: [keyHolderKey(call.caller.apiKeyId), clientKey(clientId)],
    admit: (found) => requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office),
    decide: (state, found, { people }) => {
      const by = actorIn(found, call);
      if (state) return rule(state, found, by);
      const client = clientOf(found, clientId);
      const known = people.find(({ staffId }) => staffId === client.contact);
      const person =
        contact === undefined ? present(known, office, now) : personAt(found, office, contact, now);
      const intake = { ...intakeOf(client, person, by, now), previous: client.contact };
      const opened = openClientReview(intake, now);
      return followed(opened, (begun) => rule(begun, found, by));
    },
    stale: (state) => isStale(call, versionFor(state, 'staff')),
  });
}

function present(person: Person | undefined, office: Person['offices'][number], now: StaffCall['now']) {
  return person && worksAt(person, office, now) ? person : undefined;
}

/** Two decisions, one after the other, in one. */
function followed(first: Decision, then: (state: ClientReview) => Decision): Decision {
  if (first.refused) return first;
  const state = first.events.reduce<ClientReview | undefined>(foldClientReview, undefined);
  const second = then(state as ClientReview);
  return second.refused ? second : accepted(...first.events, ...second.events);
}
