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

export function toItem(item: Item) {
  return marshall(item, { removeUndefinedValues: true });
}

export function fromItem(item: Parameters<typeof unmarshall>[0]): Item {
  return unmarshall(item);
}
