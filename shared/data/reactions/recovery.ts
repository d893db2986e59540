import { calendarFor } from '../../domain/calendar.ts';
import { rulesFor } from '../../domain/charterRules.ts';
import type { Claim } from '../../domain/claim/state.ts';
import { openRecovery, RecoveryOpened } from '../../domain/collection/claimed.ts';
import { stillOwed } from '../../domain/collection/debt.ts';
import type { Decision } from '../../domain/decision.ts';
import { collectorFor } from '../../domain/independence.ts';
import { collectionKind } from '../collectionKind.ts';
import { casePartition, fileInId, header, idOnFile, officeOf, referenceOf } from '../keys.ts';
import { overdueFileIn, overdueFileKey } from '../overdueFile.ts';
import { debtorIn, debtorKey, overdueIn } from '../overdues.ts';
import type { Told } from '../reactions.ts';
import type { Found } from '../read.ts';
import { clientIn, clientKey } from '../registers.ts';
import type { Key } from '../store.ts';

/** The one collection of our own after a claim was paid: whoever opens it again finds that one. */
export function recoveryIdOf(claimId: string): string {
  return idOnFile('col', claimId, claimId, 'recovery');
}

/** What the settlement of a claim looks at: the overdue file, and which mandate is open on it. */
export function besideSettlement(claimId: string): Key[] {
  const place = fileInId(claimId, 'clm');
  return place ? [header(casePartition(place.overdueId)), overdueFileKey(place.overdueId)] : [];
}

/** The mandate that collects what is claimed, whether it was given before the claim or after it; none where it is closed. */
export function runningMandateOf({ overdueId, invoices }: Claim, found: Found): string | undefined {
  const { collection } = overdueFileIn(found, overdueId);
  const mine = new Set(invoices.map(({ number }) => number));
  const unpaid = overdueIn(found, overdueId)?.state.invoices ?? [];
  const collects = unpaid.some(
    ({ number, handedOver }) => mine.has(number) && handedOver?.collectionId === collection,
  );
  return collects ? collection : undefined;
}

/** What opening it looks at. */
export function besideRecovery({ overdueId, clientId }: RecoveryOpened) {
  return [debtorKey(overdueId), clientKey(clientId)];
}

/** We open it ourselves: the buyer's name as the overdue file has it, the client as he is now (F 21). */
export function recoveryOpened({ caseId: id, signal, world, found }: Told): Decision | undefined {
  const opened = RecoveryOpened.parse(signal.data);
  // The debtor paid meanwhile: nothing is left to recover.
  if (stillOwed(opened.invoices) === 0) return undefined;
  const { clientId, overdueId, policyId, buyerId, country, invoices } = opened;
  const client = clientIn(found, clientId)?.client;
  if (!client) throw new Error(`The client of ${id} is not there`);
  const office = officeOf(id);
  const { id: calendar, version } = calendarFor(office);
  const mandated = {
    ...{ id, reference: referenceOf(collectionKind.reference, id), policyId, buyerId, overdueId, country },
    ...{ invoices, subject: debtorIn(found, overdueId) },
    client: { clientId, office, locale: client.locale },
    handler: collectorFor(world.people, office, signal.at),
    rules: { charter: rulesFor(office, signal.at).version, calendar: { id: calendar, version } },
  };
  return openRecovery(opened, mandated, signal.at);
}
