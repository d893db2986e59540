import type { claims } from '../../../shared/api/claims.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { buyerIn, buyerKey } from '../../../shared/data/buyers.ts';
import { ownerIn } from '../../../shared/data/caseRecord.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import { perform } from '../../../shared/data/command.ts';
import {
  casePartition,
  countryOf,
  fileInId,
  header,
  idOnFile,
  referenceOf,
} from '../../../shared/data/keys.ts';
import { overdueFileAction, overdueFileIn, overdueFileKey } from '../../../shared/data/overdueFile.ts';
import { overdueIn } from '../../../shared/data/overdues.ts';
import { policyIn, policyKey } from '../../../shared/data/policies.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { unchanged } from '../../../shared/data/transact.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { adjusterFor } from '../../../shared/domain/claim/assign.ts';
import type { Cause } from '../../../shared/domain/claim/cause.ts';
import { type ClaimIntake, fileClaim } from '../../../shared/domain/claim/file.ts';
import type { World } from '../../../shared/domain/elapse.ts';
import { clientClaimAnswer } from '../claimCommands.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';

export type FileCall = Call<(typeof claims)['fileClaim']>;

/**
 * Files a claim: one read of the overdue file, what stands beside it, policy, buyer, client and rosters, and one
 * transaction if nobody else claimed, mandated or told of money meanwhile.
 */
export async function fileOwn(store: Store, call: FileCall) {
  const { caller, now, requestId, validateOnly } = call;
  const { clientId } = caller;
  const guard = guardOf(`client ${clientId} ${caller.subject}`, call);
  const place = placeOf(call);
  const { overdueId, policyId, buyerId } = place;
  const { collectionId } = call.body;
  const id = idOnFile('clm', overdueId, clientId, guard?.hash ?? requestId);
  const outcome = await perform({
    ...{ store, kind: claimKind, caseId: id, now, requestId, guard, validateOnly },
    also: [
      ...[header(casePartition(overdueId)), overdueFileKey(overdueId), clientKey(clientId)],
      ...[policyKey(policyId), buyerKey(buyerId)],
      ...(collectionId ? [header(casePartition(collectionId))] : []),
    ],
    admit: (found) => {
      const overdue = overdueIn(found, overdueId)?.state;
      if (overdue?.clientId !== clientId || overdue.policyId !== policyId) throw new Stop(notFound());
      if (collectionId && ownerIn(found(header(casePartition(collectionId))))?.clientId !== clientId)
        throw new Stop(notFound());
    },
    along: (found, { after }) => {
      const file = overdueFileIn(found, overdueId);
      const claimed = [...file.claimed, ...after.invoices.map(({ number }) => number)];
      const version = overdueIn(found, overdueId)?.version ?? 0;
      return [
        overdueFileAction(store, overdueId, { ...file, claimed, claim: id }),
        unchanged(store, header(casePartition(overdueId)), version, 'version-differs'),
      ];
    },
    decide: (_state, found, world) => fileClaim(intakeOf(call, place, id, found, world), now),
  });
  const answer = clientClaimAnswer(outcome, call);
  return 'problem' in answer ? answer : { ...answer, headers: { Location: `claims/${id}` } };
}

type Place = NonNullable<ReturnType<typeof fileInId>>;

/** Which file the call names, by its own id or by that of a mandate on it. Throws Stop (404). */
function placeOf({ body: { overdueId, collectionId } }: FileCall): Place {
  const place = overdueId ? fileInId(overdueId, 'ovd') : fileInId(collectionId ?? '', 'col');
  if (!place) throw new Stop(notFound());
  return place;
}

function intakeOf(
  { caller, body, now }: FileCall,
  { overdueId, policyId, buyerId }: Place,
  id: string,
  found: Found,
  world: World,
): ClaimIntake {
  const client = clientIn(found, caller.clientId)?.client;
  const policy = policyIn(found, policyId)?.policy;
  const buyer = buyerIn(found, buyerId)?.buyer;
  const overdue = overdueIn(found, overdueId)?.state;
  if (!client || !policy || !buyer || !overdue) throw new Stop(notFound());
  const { clientId, office, locale } = client;
  const { id: calendar, version } = calendarFor(office);
  const { name, naturalPerson } = buyer;
  return {
    ...{ id, reference: referenceOf(claimKind.reference, id), policy, overdue },
    client: { clientId, office, locale },
    by: { kind: 'client', memberId: caller.memberId },
    buyer: { buyerId, name, naturalPerson, country: countryOf(buyerId) },
    file: overdueFileIn(found, overdueId),
    ...{ cause: causeOf(body), invoices: body.invoices, text: body.text },
    given: body.documents.map(({ code }) => code),
    handler: adjusterFor(world.people, office, now),
    rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
  };
}

function causeOf({ cause, insolvency, political }: FileCall['body']): Cause {
  if (cause === 'insolvency' && insolvency) return { cause, ...insolvency };
  if (cause === 'political' && political) return { cause, political: political.kind, on: political.on };
  return { cause: 'protracted-default' };
}
