import * as z from 'zod';
import { type account, FeedEntry } from '../../../shared/api/account.ts';
import { rights } from '../../../shared/api/people.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { clientReviewIdOf, clientReviewKind } from '../../../shared/data/clientReviewKind.ts';
import { casePartition, feedEntryKey, feedPartition, header } from '../../../shared/data/keys.ts';
import { type Found, queryPage, readAll } from '../../../shared/data/read.ts';
import { clientIn, clientKey, worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { contactCard } from '../../../shared/domain/contactCard.ts';
import { readOwn, requireOwn, stateNow, timelinePage } from '../caseReading.ts';
import { registered, reviewDetail } from '../clientReviewView.ts';
import type { ClientCaller, HandlersOf } from '../serve/call.ts';

const Entry = z.object(FeedEntry.shape);

/** What a client sees of himself. */
export function accountHandlers(store: Store): HandlersOf<typeof account> {
  return {
    getMe: async ({ caller }) => {
      const { clientId, memberId } = caller;
      const { name, office, locale } = own(await readAll(store, [clientKey(clientId)]), caller);
      const held = rights.filter((right) => caller.rights.includes(right));
      return { body: { memberId, clientId, name, office, locale, rights: held } };
    },
    listContacts: async ({ caller, now }) => {
      const review = header(casePartition(clientReviewIdOf(caller)));
      const keys = [clientKey(caller.clientId), review, ...worldKeys(caller.office)];
      const found = await readAll(store, keys);
      const { office, contact } = own(found, caller);
      const item = found(review);
      const known = item && stateNow(clientReviewKind, parseCase(clientReviewKind, item).state, found, now);
      const handler = known?.handler ?? registered(contact);
      return { body: { data: [contactCard(worldIn(found, office).people, office, handler, now)] } };
    },
    getReview: async (call) => {
      const one = await readOwn(store, clientReviewKind, clientReviewIdOf(call.caller), call);
      const body = await reviewDetail(store, one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getReviewTimeline: async ({ caller, query }) => {
      const caseId = clientReviewIdOf(caller);
      await requireOwn(store, clientReviewKind, caseId, caller.clientId);
      return { body: await timelinePage(store, caseId, query, 'client') };
    },
    listEvents: async ({ caller, query }) => {
      const { items } = await queryPage(store, {
        KeyConditionExpression: 'PK = :pk AND SK > :after',
        ConsistentRead: true,
        Limit: query.limit,
        values: {
          ':pk': feedPartition(caller.clientId),
          ':after': feedEntryKey(caller.clientId, query.after).SK,
        },
      });
      const data = items.map((item) => Entry.parse(item));
      return { body: { data, after: data.at(-1)?.number ?? query.after } };
    },
  };
}

function own(found: Found, { clientId }: ClientCaller) {
  const client = clientIn(found, clientId)?.client;
  if (!client) throw new Stop(notFound());
  return client;
}
