import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

/** The one table, and the client that reaches it. */
export type Store = { client: DynamoDBClient; table: string };

export type Item = Record<string, unknown>;
export type Key = { PK: string; SK: string };

/** The store of this process, by TABLE_NAME; SDK calls end after 2 s and are tried three times. */
export function storeFromEnvironment(): Store {
  const table = process.env.TABLE_NAME;
  if (!table) throw new Error('TABLE_NAME is not set');
  const client = new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: { requestTimeout: 2_000, connectionTimeout: 1_000 },
  });
  return { client, table };
}

/** Where an item keeps its nested attributes. */
const NESTED = 'nested';

/**
 * What is nested is kept as one JSON text: no condition, index or filter looks inside it, and maps of maps
 * cost the SDK and the database several times as much. An attribute that is updated by itself must be plain.
 */
export function toItem(item: Item) {
  const attributes = Object.entries(item);
  const nested = attributes.filter(([, value]) => typeof value === 'object' && value !== null);
  if (nested.length === 0) return marshall(item, { removeUndefinedValues: true });
  const plain = attributes.filter(([, value]) => typeof value !== 'object' || value === null);
  const text = JSON.stringify(Object.fromEntries(nested));
  return marshall({ ...Object.fromEntries(plain), [NESTED]: text }, { removeUndefinedValues: true });
}

export function fromItem(item: Parameters<typeof unmarshall>[0]): Item {
  const { [NESTED]: text, ...plain } = unmarshall(item);
  return typeof text === 'string' ? { ...plain, ...JSON.parse(text) } : plain;
}
