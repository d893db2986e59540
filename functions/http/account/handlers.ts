import * as z from 'zod';
import { type account, FeedEntry } from '../../../shared/api/account.ts';
import { rights } from '../../../shared/api/people.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { feedEntryKey, feedPartition } from '../../../shared/data/keys.ts';
import { type Found, queryPage, readAll } from '../../../shared/data/read.ts';
import { clientIn, clientKey, rosterIn, rosterKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { contactCard } from '../../../shared/domain/contactCard.ts';
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
      const found = await readAll(store, [clientKey(caller.clientId), rosterKey(caller.office)]);
      const { office, contact } = own(found, caller);
      const { people } = rosterIn(found, office);
      const handler = contact ? { staffId: contact } : { because: 'no-dedicated-contact' as const };
      return { body: { data: [contactCard(people, office, handler, now)] } };
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
