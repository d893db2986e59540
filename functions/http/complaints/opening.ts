import { notFound, Stop } from '../../../shared/api/problem.ts';
import { type Outcome, perform } from '../../../shared/data/command.ts';
import type { Guard } from '../../../shared/data/commit.ts';
import { complaintIntake, type Words } from '../../../shared/data/complaintIntake.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { newId } from '../../../shared/data/keys.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, clientKey, rosterIn } from '../../../shared/data/registers.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { type Intake, openComplaint } from '../../../shared/domain/complaint/open.ts';
import type { Complaint } from '../../../shared/domain/complaint/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';

export type Opening = {
  store: Store;
  clientId: string;
  /** The office that the client's id carries: its roster is read with him. */
  office: OfficeCode;
  words: Words;
  now: Instant;
  requestId: string;
  guard: Guard | undefined;
  validateOnly: boolean;
  also?: Key[];
  admit?: (found: Found) => void;
  by: (found: Found) => Actor;
};

/** Opens a complaint: one read of client and roster, one transaction. The same request names the same case. */
export function open(opening: Opening): Promise<Outcome<Complaint>> {
  const { store, clientId, office, guard, now, requestId, validateOnly } = opening;
  const id = newId('cmp', office, clientId, guard?.hash ?? requestId);
  return perform({
    ...{ store, kind: complaintKind, caseId: id, now, requestId, guard, validateOnly },
    also: [clientKey(clientId), ...(opening.also ?? [])],
    admit: opening.admit,
    decide: (_state, found) => openComplaint(intakeOf(opening, id, found), now),
  });
}

function intakeOf({ clientId, words, now, by }: Opening, id: string, found: Found): Intake {
  const client = clientIn(found, clientId)?.client;
  if (!client) throw new Stop(notFound());
  const { people } = rosterIn(found, client.office);
  return complaintIntake(id, words, { client, by: by(found), people, now });
}
