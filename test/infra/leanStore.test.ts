import {
  CreateTableCommand,
  DynamoDBClient,
  type TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localAccess, startEngine } from '../world/engine.ts';
import { clientOf, leanStore } from './lean/leanStore.ts';

const TableName = 'lean-records';
const lean = await leanStore();
const engine = await startEngine();
const client = clientOf(lean, engine.endpoint);
afterAll(engine.stop);

const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
beforeAll(async () => {
  await new DynamoDBClient({ endpoint: engine.endpoint, ...localAccess }).send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [string('PK'), string('SK')],
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
    }),
  );
});

const key = (SK: string) => ({ PK: 'CASE#1', SK });
const first = { ...key('A'), words: 'hé “π” 漢\u0001\n', n: 12.5, yes: true, none: null };
const isNew = { ConditionExpression: 'attribute_not_exists(PK)' };
const put = (item: object) => ({ TableName, Item: lean.marshall(item) });

test('what is written is read back, by key and by partition', async () => {
  await client.send(new lean.PutItemCommand(put(first)));
  await client.send(new lean.PutItemCommand(put(key('B'))));
  const Keys = [lean.marshall(key('A')), lean.marshall(key('absent'))];
  const { Responses } = await client.send(
    new lean.BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
  );
  expect(Responses?.[TableName]?.map((item) => lean.unmarshall(item))).toEqual([first]);
  const query = {
    ...{ TableName, KeyConditionExpression: 'PK = :pk', Limit: 1, ScanIndexForward: false },
    ExpressionAttributeValues: lean.marshall({ ':pk': 'CASE#1' }),
  };
  const page = await client.send(new lean.QueryCommand(query));
  expect(page.Items?.map((item) => lean.unmarshall(item))).toEqual([key('B')]);
  const next = await client.send(
    new lean.QueryCommand({ ...query, ExclusiveStartKey: page.LastEvaluatedKey }),
  );
  expect(next.Items?.map((item) => lean.unmarshall(item))).toEqual([first]);
});

test('an update counts on, and what is deleted is gone', async () => {
  const { Attributes } = await client.send(
    new lean.UpdateItemCommand({
      ...{ TableName, Key: lean.marshall(key('A')), UpdateExpression: 'SET n = n + :one' },
      ...{ ExpressionAttributeValues: lean.marshall({ ':one': 1 }), ReturnValues: 'ALL_NEW' },
    }),
  );
  expect(lean.unmarshall(Attributes ?? {}).n).toBe(13.5);
  const Key = lean.marshall(key('B'));
  const gone = await client.send(new lean.DeleteItemCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }));
  expect(lean.unmarshall(gone.Attributes ?? {})).toEqual(key('B'));
});

test('a condition that fails is its own class', async () => {
  await client.send(new lean.PutItemCommand(put(key('C'))));
  const again = client.send(new lean.PutItemCommand({ ...put(key('C')), ...isNew }));
  await expect(again).rejects.toBeInstanceOf(lean.ConditionalCheckFailedException);
});

test('a transaction that is cancelled has a reason for each part, with the item that stood there', async () => {
  await client.send(new lean.PutItemCommand(put(key('D'))));
  const old = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  const parts = ['E', 'D'].map((SK) => ({ Put: { ...put(key(SK)), ...isNew, ...old } }));
  const error = await client.send(new lean.TransactWriteItemsCommand({ TransactItems: parts })).then(
    () => undefined,
    (fault: TransactionCanceledException) => fault,
  );
  expect(error).toBeInstanceOf(lean.TransactionCanceledException);
  const reasons = error?.CancellationReasons ?? [];
  expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
  expect(lean.unmarshall(reasons[1]?.Item ?? {})).toEqual(key('D'));
  const written = new lean.TransactWriteItemsCommand({
    TransactItems: [{ Put: { ...put(key('E')), ...isNew } }],
  });
  expect((await client.send(written)).$metadata.httpStatusCode).toBe(200);
});

test('an error that bundles have no class for keeps its name', async () => {
  const absent = client.send(
    new lean.QueryCommand({ TableName: 'absent', KeyConditionExpression: 'PK = :pk' }),
  );
  await expect(absent).rejects.toBeInstanceOf(lean.DynamoDBServiceException);
  const missing = client.send(new lean.PutItemCommand({ ...put(key('F')), TableName: 'absent' }));
  await expect(missing).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});
