import { setTimeout } from 'node:timers/promises';
import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The one table, the client that reaches it, and how it is waited before something is tried again. */
export type Store = {
  client: DynamoDBClient;
  table: string;
  pause?: (milliseconds: number) => Promise<unknown>;
};

/** Waits before something is tried again. */
export const waitOn = ({ pause = setTimeout }: Store, milliseconds: number) => pause(milliseconds);

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
export function toItem(item: Item): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  let nested: Item | undefined;
  for (const name in item) {
    const value = item[name];
    if (isNested(value)) {
      nested ??= {};
      nested[name] = value;
    } else if (value !== undefined) attributes[name] = attributeOf(value);
  }
  return nested ? Object.assign(attributes, { [NESTED]: { S: JSON.stringify(nested) } }) : attributes;
}

export function fromItem(item: Record<string, AttributeValue>): Item {
  const read: Item = {};
  for (const name in item) if (name !== NESTED) read[name] = readValue(item[name] as AttributeValue);
  const text = item[NESTED]?.S;
  return text === undefined ? read : Object.assign(read, JSON.parse(text));
}

const isNested = (value: unknown) => typeof value === 'object' && value !== null;

/** What is plain as DynamoDB names it. @throws for what is no JSON, and for a number that cannot be written exactly */
function attributeOf(value: unknown): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new Error(`No attribute can be ${String(value)}`);
  return { N: String(value) };
}

/** Lists and maps are read too: items once had them. @throws for an attribute that we never wrote */
function readValue({ S, N, BOOL, NULL, L, M }: AttributeValue): unknown {
  if (S !== undefined) return S;
  if (N !== undefined) return Number(N);
  if (BOOL !== undefined) return BOOL;
  if (L) return L.map(readValue);
  if (M) return Object.fromEntries(Object.entries(M).map(([name, value]) => [name, readValue(value)]));
  if (NULL) return null;
  throw new Error('An item has an attribute of a kind that we never wrote');
}
