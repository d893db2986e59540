import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  type DynamoDBClient,
  type Projection,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { fromItem, type Item, type Store, toItem } from '../../shared/data/store.ts';

/** The indexes of the one table; a test compares them with what the stack declares. */
export const indexes: Record<string, { keys: [string, string]; projection: Projection }> = {
  due: {
    keys: ['dueKey', 'dueAt'],
    projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['pendingSince'] },
  },
  client: { keys: ['clientKey', 'clientSort'], projection: { ProjectionType: 'ALL' } },
  office: { keys: ['officeKey', 'officeSort'], projection: { ProjectionType: 'ALL' } },
  work: { keys: ['workKey', 'workSort'], projection: { ProjectionType: 'ALL' } },
  name: {
    keys: ['nameKey', 'nameSort'],
    projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['nested'] },
  },
};

const schema = ([partition, sort]: [string, string]) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

/** Makes a table that nobody else has, and on which nobody waits long. */
export async function newTable(client: DynamoDBClient): Promise<Store> {
  const table = `world-${randomUUID()}`;
  const keys: [string, string] = ['PK', 'SK'];
  const names = [keys, ...Object.values(indexes).map((index) => index.keys)].flat();
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: schema(keys),
      GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, index]) => ({
        IndexName,
        KeySchema: schema(index.keys),
        Projection: index.projection,
      })),
    }),
  );
  return { client, table, pause: setImmediate };
}

/** Everything in the table, or in one of its indexes. */
export async function scanAll({ client, table }: Store, index?: string): Promise<Item[]> {
  const items: Item[] = [];
  const query = { TableName: table, ...(index ? { IndexName: index } : { ConsistentRead: true }) };
  for await (const page of paginateScan({ client }, query)) items.push(...(page.Items ?? []).map(fromItem));
  return items;
}

const atOnce = 25;

/** Puts items as they are: for what a test begins with. */
export async function putAll({ client, table }: Store, items: Item[]): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    const requests = items.slice(from, from + atOnce).map((item) => ({ PutRequest: { Item: toItem(item) } }));
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
    if (Object.keys(answer.UnprocessedItems ?? {}).length > 0) throw new Error('The engine is too busy');
  }
}
