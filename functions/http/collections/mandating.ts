import type { collections } from '../../../shared/api/collections.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { collectionKind } from '../../../shared/data/collectionKind.ts';
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
import { debtorIn, debtorKey, overdueIn } from '../../../shared/data/overdues.ts';
import type { Found } from '../../../shared/data/read.ts';
import { clientIn, clientKey } from '../../../shared/data/registers.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import { unchanged } from '../../../shared/data/transact.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { type Mandate, mandate } from '../../../shared/domain/collection/mandate.ts';
import type { World } from '../../../shared/domain/elapse.ts';
import { collectorFor } from '../../../shared/domain/independence.ts';
import { leftOf } from '../../../shared/domain/overdue/invoice.ts';
import type { OverdueInvoice } from '../../../shared/domain/overdue/state.ts';
import { clientAnswer } from '../collectionCommands.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';

type MandateCall = Call<(typeof collections)['mandateCollection']>;

/**
 * Mandates us: one read of the overdue file, what stands beside it, client and rosters, and one transaction if
 * the file is unchanged and nobody else has mandated or claimed meanwhile.
 */
export async function mandateOwn(store: Store, call: MandateCall) {
  const { caller, body, now, requestId, validateOnly } = call;
  const { clientId } = caller;
  const guard = guardOf(`client ${clientId} ${caller.subject}`, call);
  if (!fileInId(body.overdueId, 'ovd')) throw new Stop(notFound());
  const id = idOnFile('col', body.overdueId, clientId, guard?.hash ?? requestId);
  const outcome = await perform({
    ...{ store, kind: collectionKind, caseId: id, now, requestId, guard, validateOnly },
    also: [...fileKeys(body.overdueId), clientKey(clientId)],
    admit: (found) => {
      if (overdueIn(found, body.overdueId)?.state.clientId !== clientId) throw new Stop(notFound());
    },
    along: (found) => {
      const file = { ...overdueFileIn(found, body.overdueId), collection: id };
      const version = overdueIn(found, body.overdueId)?.version ?? 0;
      return [
        overdueFileAction(store, body.overdueId, file),
        unchanged(store, header(casePartition(body.overdueId)), version, 'version-differs'),
      ];
    },
    decide: (_state, found, world) => mandate(intakeOf(call, id, found, world), now),
  });
  const answer = clientAnswer(outcome, call);
  if ('problem' in answer) return answer;
  return { ...answer, headers: { Location: `collections/${id}` } };
}

function fileKeys(overdueId: string): Key[] {
  return [header(casePartition(overdueId)), overdueFileKey(overdueId), debtorKey(overdueId)];
}

function intakeOf({ caller, body, now }: MandateCall, id: string, found: Found, world: World): Mandate {
  const { overdueId, invoices: numbers, text } = body;
  const file = overdueIn(found, overdueId)?.state;
  const client = clientIn(found, caller.clientId)?.client;
  if (!file || !client) throw new Stop(notFound());
  const { clientId, office, locale } = client;
  const { id: calendar, version } = calendarFor(office);
  const { policyId, buyerId, invoices } = file;
  return {
    ...{
      id,
      reference: referenceOf(collectionKind.reference, id),
      overdueId,
      policyId,
      buyerId,
      numbers,
      text,
    },
    client: { clientId, office, locale },
    by: { kind: 'client', memberId: caller.memberId },
    country: countryOf(buyerId),
    subject: debtorIn(found, overdueId),
    unpaid: invoices.filter((invoice) => leftOf(invoice) > 0).map(mandated),
    inUse: overdueFileIn(found, overdueId),
    handler: collectorFor(world.people, office, now),
    rules: { charter: rulesFor(office, now).version, calendar: { id: calendar, version } },
  };
}

function mandated(invoice: OverdueInvoice): Mandate['unpaid'][number] {
  const { number, amount, currency, amountIs, vatRate, issuedOn, deliveredOn, dueOn, received } = invoice;
  return {
    ...{ number, amount, currency, amountIs, ...(vatRate && { vatRate }) },
    ...{ issuedOn, deliveredOn, dueOn, received },
  };
}
