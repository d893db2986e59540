import { BatchGetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { Busy, isThrottled } from './busy.ts';
import { fromItem, type Item, type Key, type Store, toItem } from './store.ts';

/** What one read found, by key; a key that is not there gives undefined. */
export type Found = (key: Key) => Item | undefined;

export const nameOf = ({ PK, SK }: Key) => `${PK}\u0000${SK}`;

/** A read that stayed throttled through the SDK's own attempts is worth another try later. */
function busy(error: unknown): never {
  throw isThrottled(error) ? new Busy(1, { cause: error }) : error;
}

/** What one call reads. */
const atOnce = 100;

/** Reads items by key, strongly consistent: 100 in one call, more in calls after each other. Throws Busy when throttled. */
export async function readAll(store: Store, keys: readonly Key[]): Promise<Found> {
  const unique = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const found = new Map<string, Item>();
  for (let at = 0; at < unique.length; at += atOnce)
    await readSome(store, unique.slice(at, at + atOnce), found);
  return (key) => found.get(nameOf(key));
}

async function readSome(store: Store, keys: readonly Key[], found: Map<string, Item>): Promise<void> {
  let rest = { [store.table]: { Keys: keys.map(toItem), ConsistentRead: true } };
  for (let round = 0; Object.keys(rest).length > 0; round++) {
    if (round === 5) throw new Busy();
    const answer = await store.client.send(new BatchGetItemCommand({ RequestItems: rest })).catch(busy);
    for (const raw of answer.Responses?.[store.table] ?? []) {
      const item = fromItem(raw);
      found.set(nameOf(item as Key), item);
    }
    rest = (answer.UnprocessedKeys ?? {}) as typeof rest;
  }
}

export type Page = { items: Item[]; next: Item | undefined };

/** One Query: one page of a partition or an index. Throws Busy when throttled. */
export async function queryPage(
  store: Store,
  input: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey' | 'ExpressionAttributeValues'> & {
    values: Item;
    after?: Item | undefined;
  },
): Promise<Page> {
  const { values, after, ...rest } = input;
  const query = new QueryCommand({
    TableName: store.table,
    ExpressionAttributeValues: toItem(values),
    ...(after && { ExclusiveStartKey: toItem(after) }),
    ...rest,
  });
  const answer = await store.client.send(query).catch(busy);
  const next = answer.LastEvaluatedKey && fromItem(answer.LastEvaluatedKey);
  return { items: (answer.Items ?? []).map(fromItem), next };
}
