import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type AttributeValue,
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

/** An item as the table holds it. */
export type Row = Record<string, AttributeValue>;

/** Everything in the table, or in one of its indexes, as it is held there. */
export async function rowsOf({ client, table }: Store, index?: string): Promise<Row[]> {
  const rows: Row[] = [];
  const query = { TableName: table, ...(index ? { IndexName: index } : { ConsistentRead: true }) };
  for await (const page of paginateScan({ client }, query)) rows.push(...(page.Items ?? []));
  return rows;
}

/** What was read of rows: in memory a row that stays as it is comes again and again. */
const read = new WeakMap<Row, Item>();

export function readRow(row: Row): Item {
  const item = read.get(row) ?? fromItem(row);
  read.set(row, item);
  return item;
}

/** Everything in the table, or in one of its indexes. */
export async function scanAll(store: Store, index?: string): Promise<Item[]> {
  return (await rowsOf(store, index)).map(readRow);
}

const atOnce = 25;

/** Puts items as they are: for what a test begins with. */
export const putAll = (store: Store, items: Item[]) => putRows(store, items.map(toItem));

export async function putRows({ client, table }: Store, rows: Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    const requests = rows.slice(from, from + atOnce).map((Item) => ({ PutRequest: { Item } }));
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
    if (Object.keys(answer.UnprocessedItems ?? {}).length > 0) throw new Error('The engine is too busy');
  }
}
