import { notFound, Stop } from '../../shared/api/problem.ts';
import type { CaseKind } from '../../shared/data/caseRecord.ts';
import { type Outcome, perform } from '../../shared/data/command.ts';
import type { Guard } from '../../shared/data/commit.ts';
import { keyHolderKey, newId, officeOf, referenceOf } from '../../shared/data/keys.ts';
import type { Found } from '../../shared/data/read.ts';
import { clientIn, clientKey, rosterIn } from '../../shared/data/registers.ts';
import type { Key, Store } from '../../shared/data/store.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Arrival } from '../../shared/domain/answering/open.ts';
import type { Answerable } from '../../shared/domain/answering/state.ts';
import { assignHandler } from '../../shared/domain/assignHandler.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { actorIn, type ClientCall, type CommandCall, type StaffCall } from './caseCommands.ts';
import { guardOf } from './outcome.ts';
import { requireOffice, staffIn } from './staff.ts';

type Logged = Pick<Arrival, 'channel' | 'receivedAt'>;

/** Who brings it and how: the client himself, now, or a person of ours who logs it. */
export type Brought = Logged & {
  clientId: string;
  office: OfficeCode;
  guard: Guard | undefined;
  also: Key[];
  admit?: (found: Found) => void;
  by: (found: Found) => Actor;
};

export function broughtByClient(call: ClientCall): Brought {
  const { clientId, office, memberId, subject } = call.caller;
  return {
    ...{ clientId, office, channel: 'api', receivedAt: call.now, also: [] },
    guard: guardOf(`client ${clientId} ${subject}`, call),
    by: () => ({ kind: 'client', memberId }),
  };
}

/** For a client of one of the person's offices. */
export function broughtByStaff(
  call: StaffCall,
  { clientId, ...logged }: Logged & { clientId: string },
): Brought {
  const { apiKeyId } = call.caller;
  return {
    ...{ clientId, office: officeOf(clientId), ...logged },
    guard: guardOf(`staff ${apiKeyId}`, call),
    also: [keyHolderKey(apiKeyId)],
    admit: (found) => requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office),
    by: (found) => actorIn(found, call),
  };
}

/** Opens the case: one read of client and roster, one transaction. The same request names the same case. */
export function openAnswerable<S extends Answerable>(
  { store, kind }: { store: Store; kind: CaseKind<S> },
  { now, requestId, validateOnly }: CommandCall,
  brought: Brought,
  decide: (arrival: Arrival, found: Found) => Decision,
): Promise<Outcome<S>> {
  const { clientId, office, guard, also, admit } = brought;
  const id = newId(kind.prefix, office, clientId, guard?.hash ?? requestId);
  return perform<S>({
    ...{ store, kind, caseId: id, now, requestId, guard, validateOnly },
    also: [clientKey(clientId), ...also],
    ...(admit && { admit }),
    decide: (_state, found) => decide(arrivalOf(id, kind.reference, brought, found), found),
  });
}

function arrivalOf(id: string, prefix: string, brought: Brought, found: Found): Arrival {
  const client = clientIn(found, brought.clientId)?.client;
  if (!client) throw new Stop(notFound());
  const { clientId, office, locale, contact } = client;
  const { channel, receivedAt, by } = brought;
  const { id: calendar, version } = calendarFor(office);
  return {
    ...{ id, reference: referenceOf(prefix, id), client: { clientId, office, locale } },
    ...{ by: by(found), channel, receivedAt },
    handler: assignHandler(rosterIn(found, office).people, office, contact, false, receivedAt),
    rules: { charter: rulesFor(office, receivedAt).version, calendar: { id: calendar, version } },
  };
}
