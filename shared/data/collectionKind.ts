import { calendarFor } from '../domain/calendar.ts';
import type { Signal } from '../domain/case.ts';
import { rulesFor } from '../domain/charterRules.ts';
import { claimOpened, openRecovery, RecoveryOpened, subrogated } from '../domain/collection/claimed.ts';
import { failLetter } from '../domain/collection/converse.ts';
import { stillOwed } from '../domain/collection/debt.ts';
import type { DataOf } from '../domain/collection/draft.ts';
import { CollectionEvent, type CollectionEventType } from '../domain/collection/event.ts';
import { passOnAdvised, passOnSent, passOnStatus } from '../domain/collection/passOn.ts';
import { collectionProcess } from '../domain/collection/process.ts';
import { receivedElsewhere } from '../domain/collection/received.ts';
import { Collection } from '../domain/collection/state.ts';
import { accepted, type Decision } from '../domain/decision.ts';
import { collectorFor } from '../domain/independence.ts';
import type { Instant } from '../domain/instant.ts';
import { textRef } from '../domain/letterDraft.ts';
import type { OfficeCode } from '../domain/office.ts';
import { wordsOfPayment } from '../domain/payment/instruct.ts';
import { besideCollection } from './besideCollection.ts';
import type { CaseKind, Told } from './caseRecord.ts';
import { newId, officeOf, paymentNamesOf, referenceOf } from './keys.ts';
import { clientIn, clientKey } from './registers.ts';
import { keyOfText, textIn } from './texts.ts';

/** How collections are kept. */
export const collectionKind: CaseKind<Collection> = {
  process: collectionProcess,
  schema: Collection,
  prefix: 'col',
  reference: 'COL',
  letterFailed: failLetter,
  signals: {
    'claim-opened': heard('claim-opened', claimOpened),
    subrogated: heard('subrogated', subrogated),
    received: heard('received', receivedElsewhere),
    'recovery-opened': (state, told) => (state ? undefined : recoveryOpened(told)),
  },
  settlement: {
    status: passOnStatus,
    payment: wordsOfPayment,
    take: {
      pay: (state, n, now) => passOnSent(state, n, paymentNamesOf(state, n).name, now),
      advise: passOnAdvised,
      /** Nothing is recovered from the client: his share ends with the advice. */
      'open-recovery': () => accepted(),
    },
  },
  beside: besideCollection,
  alsoFor: ({ name, data }) => (name === 'recovery-opened' ? besideRecovery(RecoveryOpened.parse(data)) : []),
};

/** The one collection of our own after a claim was paid: whoever opens it again finds that one. */
export function recoveryIdOf(office: OfficeCode, claimId: string): string {
  return newId(collectionKind.prefix, office, claimId, 'recovery');
}

const subject = textRef(1, 'subject');

function besideRecovery({ overdueId, clientId }: RecoveryOpened) {
  return [keyOfText(overdueId, subject), clientKey(clientId)];
}

/** We open it ourselves: the buyer's name as the overdue file has it, the client as he is now (F 21). */
function recoveryOpened({ caseId: id, signal, world, found }: Told): Decision | undefined {
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
    ...{ invoices, subject: nameIn(textIn(found, overdueId, subject)) },
    client: { clientId, office, locale: client.locale },
    handler: collectorFor(world.people, office, signal.at),
    rules: { charter: rulesFor(office, signal.at).version, calendar: { id: calendar, version } },
  };
  return openRecovery(opened, mandated, signal.at);
}

/** A name that was erased stays so. */
export function nameIn(
  text: { body?: string | undefined; erasedAt?: string | undefined } | undefined,
): string {
  const name = text?.body ?? (text?.erasedAt && `[${text.erasedAt}]`);
  if (!name) throw new Error('An overdue file without the name of its buyer');
  return name;
}

type Take<T extends CollectionEventType> = (
  state: Collection,
  told: DataOf<T>,
  now: Instant,
) => Decision | undefined;

/** A signal that is the very event it brings: parsed before it is taken. */
function heard<T extends CollectionEventType>(type: T, take: Take<T>) {
  return (state: Collection | undefined, { signal }: { signal: Signal }) => {
    if (!state) throw new Error('A signal for a collection that is not there');
    const event = CollectionEvent.parse({ type, data: signal.data });
    return take(state, event.data as DataOf<T>, signal.at);
  };
}
