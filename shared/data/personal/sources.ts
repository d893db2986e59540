import type { About } from '../../domain/dataRequest/about.ts';
import { caseKinds } from '../caseKinds.ts';
import type { Position } from '../effects.ts';
import { buyerPartition, clientContactKey, clientPartition } from '../keys.ts';
import { clientPolicies } from '../policies.ts';
import { queryPage, readAll } from '../read.ts';
import { memberRowKey } from '../registers.ts';
import type { Item, Key, Store } from '../store.ts';

/** Where data about somebody stands: one partition, all partitions that the client's index lists, or one item. */
type Source = { partition: string } | { listedAs: string } | { key: Key };

/** Every kind of case of a client; each is a partition of its own. */
const casesOf = (clientId: string): Source[] =>
  Object.keys(caseKinds).map((kind) => ({ listedAs: `${kind}#${clientId}` }));

/** In this order, for ever within one request: where a page ended is told by the number of the source. */
function sourcesOf(about: About): Source[] {
  switch (about.type) {
    case 'company':
      return [
        { partition: clientPartition(about.clientId) },
        { listedAs: clientPolicies(about.clientId) },
        ...casesOf(about.clientId),
      ];
    case 'member':
      return [{ key: memberRowKey(about.clientId, about.memberId) }, ...casesOf(about.clientId)];
    case 'contact':
      return [{ key: clientContactKey(about.clientId) }];
    case 'buyer':
      return [{ partition: buyerPartition(about.buyerId) }];
  }
}

/** An item with its place: whoever goes on after it meets the next one. */
export type Placed = { item: Item; at: Position };
/** A partition as a whole, or the one item of it that counts. */
export type Area = { PK: string; only?: Key; at: Position };

/** Every partition with data about somebody, from a place on: one page of the index at a time is held. */
export async function* areasOf(store: Store, about: About, from?: Position): AsyncGenerator<Area> {
  const sources = sourcesOf(about);
  for (let source = from?.source ?? 0; source < sources.length; source++) {
    const resumed = from?.source === source ? from : undefined;
    const one = sources[source] as Source;
    if ('listedAs' in one) yield* listed(store, one.listedAs, source, resumed);
    else if (!resumed || (resumed.SK !== undefined && 'partition' in one)) {
      const PK = 'key' in one ? one.key.PK : one.partition;
      yield { PK, ...('key' in one && { only: one.key }), at: { source, PK } };
    }
  }
}

const listPage = 50;

async function* listed(
  store: Store,
  key: string,
  source: number,
  from: Position | undefined,
): AsyncGenerator<Area> {
  // The partition that a page ended within is gone through to its end first.
  if (from?.PK !== undefined && from.SK !== undefined) yield { PK: from.PK, at: { ...from, SK: undefined } };
  let after: Item | undefined = from?.list;
  for (;;) {
    const { items, next } = await queryPage(store, {
      IndexName: 'client',
      KeyConditionExpression: 'clientKey = :key',
      Limit: listPage,
      values: { ':key': key },
      after: after && { ...after, clientKey: key },
    });
    for (const { PK, SK, clientSort } of items) {
      const list = { PK: String(PK), SK: String(SK), clientSort: String(clientSort) };
      yield { PK: list.PK, at: { source, list, PK: list.PK } };
    }
    if (!next) return;
    after = next;
  }
}

/** Every item about somebody, in order, from a place on. */
export async function* itemsOf(store: Store, about: About, from?: Position): AsyncGenerator<Placed> {
  for await (const area of areasOf(store, about, from)) {
    const first = from && from.source === area.at.source && from.PK === area.PK ? from.SK : undefined;
    for await (const item of area.only ? oneItem(store, area.only) : itemsIn(store, area.PK, first))
      yield { item, at: { ...area.at, SK: String(item.SK) } };
  }
}

async function* oneItem(store: Store, key: Key): AsyncGenerator<Item> {
  const item = (await readAll(store, [key]))(key);
  if (item) yield item;
}

const itemPage = 200;

/** Every item of a partition after a sort key, strongly consistent, a page at a time. */
export async function* itemsIn(store: Store, PK: string, afterSK = ' '): AsyncGenerator<Item> {
  let after: Item | undefined;
  do {
    const { items, next } = await queryPage(store, {
      KeyConditionExpression: 'PK = :pk AND SK > :sk',
      ConsistentRead: true,
      Limit: itemPage,
      values: { ':pk': PK, ':sk': afterSK },
      after,
    });
    yield* items;
    after = next;
  } while (after);
}
