import { forbidden, notFound, refused, Stop } from '../../../shared/api/problem.ts';
import { appealIdOf, appealKind } from '../../../shared/data/appealKind.ts';
import { type Outcome, perform } from '../../../shared/data/command.ts';
import type { Guard } from '../../../shared/data/commit.ts';
import { casePartition, guardKey, header, officeOf, referenceOf } from '../../../shared/data/keys.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { clientIn, clientKey, worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import { keyOfText, textIn } from '../../../shared/data/texts.ts';
import { putNew } from '../../../shared/data/transact.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { appealable } from '../../../shared/domain/appeal/appealable.ts';
import { type Arrival, arrivedAt } from '../../../shared/domain/appeal/arrival.ts';
import { lodgeAppeal } from '../../../shared/domain/appeal/lodge.ts';
import type { Appeal } from '../../../shared/domain/appeal/state.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { appealableClaim } from '../../../shared/domain/claim/appealable.ts';
import { Claim } from '../../../shared/domain/claim/state.ts';
import { Complaint } from '../../../shared/domain/complaint/state.ts';
import { CreditLimit } from '../../../shared/domain/creditLimit/state.ts';
import { refused as refusal } from '../../../shared/domain/decision.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { textRef } from '../../../shared/domain/textRef.ts';

export type Lodging = Arrival & {
  store: Store;
  /** The limit or the claim whose decision is appealed. */
  caseId: string;
  /** Of a claim: that the grounds tell new facts. */
  newFacts?: boolean;
  grounds: string;
  now: Instant;
  requestId: string;
  guard: Guard | undefined;
  validateOnly: boolean;
  also?: Key[];
  /** Throws Stop when this caller may not appeal this limit or claim. */
  admit: (found: Found, decided: Decided | undefined) => void;
  by: (found: Found) => Actor;
  reader: 'client' | 'staff';
};

/** What can be appealed against. */
export type Decided = CreditLimit | Claim;

const subject = textRef(1, 'subject');

/**
 * Lodges an appeal about a limit or a claim: a read to learn which decision stands, then the command, one read and one
 * transaction. The id follows from the decision: there is one appeal against each, however it is sent. Another
 * decision may stand when a request comes again, so its key is also kept with that case.
 */
export async function lodge(lodging: Lodging): Promise<Outcome<Appeal>> {
  const { store, caseId, guard, now, requestId, validateOnly } = lodging;
  const used = guard && guardKey(casePartition(caseId), guard.hash);
  const keys = [...decidedKeys(caseId), ...complaintKeys(lodging), ...(lodging.also ?? [])];
  const first = await readAll(store, [...keys, ...(used ? [used] : [])]);
  const decided = decidedIn(first, lodging);
  const before = used && first(used);
  if (before) return lodgedBefore(lodging, keys, String(before.caseId));
  const about = against(decided, reachedAt(first, lodging), lodging);
  if ('refused' in about) throw new Stop(refused(about, undefined, lodging.reader));
  const id = appealIdOf(decided, about.against, about.n);
  return perform({
    ...{ store, kind: appealKind, caseId: id, now, requestId, guard, validateOnly },
    also: [...keys, clientKey(decided.clientId)],
    admit: (found) => {
      decidedIn(found, lodging);
    },
    along: () =>
      used ? [putNew(store, { ...used, bodyHash: guard.bodyHash, caseId: id }, 'version-differs')] : [],
    decide: (state, found) => {
      const arrived = arrivedAt(lodging, complaintIn(found, lodging), decided.clientId);
      if ('refused' in arrived) return arrived;
      const current = against(decidedIn(found, lodging), arrived.lodgedAt, lodging);
      if ('refused' in current) return current;
      if (appealIdOf(decided, current.against, current.n) !== id) {
        return refusal(
          'conflict',
          'decision-changed',
          'Another decision has been taken meanwhile: read it first.',
        );
      }
      return lodgeAppeal(
        state,
        { ...intakeOf(lodging, decided, id, found), ...arrived, about: current },
        now,
      );
    },
  });
}

/** The same request again: the first answer, whatever has been decided since. */
function lodgedBefore(
  { store, guard, now, requestId, validateOnly }: Lodging,
  also: Key[],
  caseId: string,
): Promise<Outcome<Appeal>> {
  return perform({
    ...{ store, kind: appealKind, caseId, now, requestId, guard, validateOnly, also },
    decide: () => {
      throw new Error(`${caseId} does not know the request that lodged it`);
    },
  });
}

function decidedKeys(caseId: string): Key[] {
  return [header(casePartition(caseId)), keyOfText(caseId, subject), ...worldKeys(officeOf(caseId))];
}

/** What of it the appeal is against, as it stood when the appeal reached us. */
function against(decided: Decided, reached: Instant, { newFacts = false }: Lodging) {
  if (decided.kind === 'claim') return appealableClaim(decided, reached, newFacts);
  return appealable(decided, reached);
}

function complaintKeys({ complaintId }: Lodging): Key[] {
  return complaintId ? [header(casePartition(complaintId))] : [];
}

/** The complaint that the appeal came in, if it is one. */
function complaintIn(found: Found, { complaintId }: Lodging): Complaint | undefined {
  const item = complaintId?.startsWith('cmp_') ? found(header(casePartition(complaintId))) : undefined;
  return item && Complaint.parse(item.state);
}

/** From when it counts, before anybody has looked whether it may: a decision that stood then can be appealed. */
function reachedAt(found: Found, lodging: Lodging): Instant {
  return complaintIn(found, lodging)?.firstContactAt ?? lodging.receivedAt ?? lodging.now;
}

/**
 * The limit or claim as it was last written: what its passed deadlines will do to it decides nothing anew. Throws
 * Stop (404) where there is none that this caller may appeal.
 */
function decidedIn(found: Found, { caseId, admit }: Lodging): Decided {
  const item = found(header(casePartition(caseId)));
  const decided = item && parsed(caseId, item.state);
  admit(found, decided);
  if (!decided) throw new Stop(notFound());
  return decided;
}

function parsed(caseId: string, state: unknown): Decided | undefined {
  if (caseId.startsWith('lim_')) return CreditLimit.parse(state);
  return caseId.startsWith('clm_') ? Claim.parse(state) : undefined;
}

function intakeOf(
  { grounds, channel, complaintId, now, by }: Lodging,
  decided: Decided,
  id: string,
  found: Found,
) {
  const client = clientIn(found, decided.clientId)?.client;
  if (!client) throw new Stop(notFound());
  const { clientId, office } = decided;
  const { id: calendar, version } = calendarFor(office);
  return {
    ...{ id, reference: referenceOf(appealKind.reference, id), clientId, office, locale: client.locale },
    ...{ grounds, channel, complaintId, by: by(found), people: worldIn(found, office).people },
    subject: nameIn(found, decided.id),
    rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
  };
}

/** The buyer's name as the case has it. Throws Stop (403) once it was erased: then there is nothing to appeal. */
function nameIn(found: Found, caseId: string): string {
  const name = textIn(found, caseId, subject)?.body;
  if (name === undefined) throw new Stop(forbidden('The buyer was erased.'));
  return name;
}
