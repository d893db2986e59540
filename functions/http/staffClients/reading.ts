import type { staffClients } from '../../../shared/api/staffClients.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { clientReviewIdOf, clientReviewKind as kind } from '../../../shared/data/clientReviewKind.ts';
import { keyHolderKey, officeOf } from '../../../shared/data/keys.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { clientIn, clientKey, worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { readCase } from '../../../shared/data/timeline.ts';
import type { ClientReview } from '../../../shared/domain/clientReview/state.ts';
import { contactCard } from '../../../shared/domain/contactCard.ts';
import type { Handler } from '../../../shared/domain/handler.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { indexPage, stateNow, timelinePage } from '../caseReading.ts';
import { registered, reviewDetail, staffPart } from '../clientReviewView.ts';
import type { Call } from '../serve/call.ts';
import { listedOffice, requireOffice, staffIn } from '../staff.ts';
import { clientOf, clientView } from './client.ts';

type Routes = typeof staffClients;

/** A page of the insured companies of an office, newest first: three reads. */
export async function clientPage(store: Store, call: Call<Routes['listClients']>) {
  const holder = staffIn(await readAll(store, [keyHolderKey(call.caller.apiKeyId)]), call);
  const office = listedOffice(holder, call.query.office);
  const partition = `${kind.process.kind}#${office}`;
  const { items, nextCursor } = await indexPage(store, 'office', partition, call.query, false);
  const stored = items.map((item) => parseCase(kind, item).state);
  const keys = stored.map(({ clientId }) => clientKey(clientId));
  const found = await readAll(store, [...keys, ...worldKeys(office)]);
  const data = stored.map((state) => clientLine(stateNow(kind, state, found, call.now), found, call.now));
  return { body: { data, ...(nextCursor && { nextCursor }) } };
}

function clientLine(state: ClientReview, found: Found, now: Instant) {
  const { clientId, openedAt: since, handler, review, missed, office } = state;
  const { name, locale } = clientOf(found, clientId);
  const contact = contactCard(worldIn(found, office).people, office, handler, now);
  return { clientId, name, locale, since, contact, reviewDueAt: review.due.dueAt, missed };
}

/** One insured company: two reads, and one more for its words. */
export async function clientDetail(store: Store, call: Call<Routes['getClient']>) {
  const clientId = call.params.id;
  const office = officeOf(clientId);
  const keys = [keyHolderKey(call.caller.apiKeyId), clientKey(clientId), ...worldKeys(office)];
  const [read, found] = await Promise.all([
    readCase(store, kind, clientReviewIdOf({ office, clientId })),
    readAll(store, keys),
  ]);
  requireOffice(staffIn(found, call), clientIn(found, clientId)?.client.office);
  const client = clientOf(found, clientId);
  const state = read && stateNow(kind, read.record.state, found, call.now);
  const handler: Handler = state?.handler ?? registered(client.contact);
  const review = read && state && (await reviewDetail(store, { read, state, found }, call.now, 'staff'));
  return {
    body: {
      ...clientView(client, { handler }),
      contactCard: contactCard(worldIn(found, office).people, office, handler, call.now),
      review: review && state ? { ...review, ...staffPart(state) } : null,
    },
  };
}

/** What happened between us and a company of the person's office. */
export async function clientTimeline(store: Store, call: Call<Routes['getClientTimeline']>) {
  const clientId = call.params.id;
  const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), clientKey(clientId)]);
  const office = clientIn(found, clientId)?.client.office;
  requireOffice(staffIn(found, call), office);
  const caseId = clientReviewIdOf({ office: officeOf(clientId), clientId });
  return { body: await timelinePage(store, caseId, call.query, 'staff') };
}
