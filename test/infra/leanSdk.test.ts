import * as sdk from '@aws-sdk/client-dynamodb';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { compile } from '../../infra/bundles.ts';
import { edits } from '../../infra/bundling/edits.ts';
import { clientOf, credentials, leanStore } from './lean/leanStore.ts';
import { type Answer, fault, fine, scripted } from './lean/scripted.ts';
import { signatures } from './lean/signature.ts';
import { used } from './lean/store.ts';

const lean = await leanStore();
// Before it tries again the SDK waits some part, at random, of a time that grows: here none of it.
const chance = vi.spyOn(Math, 'random').mockReturnValue(0);
afterAll(() => chance.mockRestore());
const put = () =>
  new lean.PutItemCommand({ TableName: 'records', Item: lean.marshall({ PK: 'a', SK: 'é' }) });

/** Sends a write to a DynamoDB that answers so. */
async function send(...answers: Answer[]) {
  const cloud = await scripted(answers);
  onTestFinished(cloud.stop);
  const outcome = await clientOf(lean, cloud.url)
    .send(put())
    .then(
      (answer) => ({ answer, error: undefined }),
      (error: sdk.DynamoDBServiceException) => ({ answer: undefined, error }),
    );
  return { ...outcome, asked: cloud.asked };
}

const names = Object.entries(sdk)
  .filter(([, it]) => typeof it === 'function' && it.prototype instanceof sdk.DynamoDBServiceException)
  .map(([name]) => name);

test('the SDK has the errors that are tried below', () => {
  expect(names.length).toBeGreaterThan(20);
});

test.each([...names, 'SomethingNewException'])('%s arrives with its name, status and words', async (name) => {
  const { error } = await send(...Array.from({ length: 3 }, () => fault(name)));
  expect(error).toBeInstanceOf(lean.DynamoDBServiceException);
  expect(error).toMatchObject({ name, message: `about ${name}`, $fault: 'client' });
  expect(error?.$metadata.httpStatusCode).toBe(400);
});

test.each([
  ['ThrottlingException', 400],
  ['ProvisionedThroughputExceededException', 400],
  ['RequestLimitExceeded', 400],
  ['TransactionInProgressException', 400],
  ['ReplicatedWriteConflictException', 400],
  ['InternalServerError', 500],
  ['SomethingNewException', 503],
])('%s with status %i is tried again, three times at most', async (name, status) => {
  const { answer, asked } = await send(fault(name, status), fault(name, status), fine);
  expect(answer?.$metadata.attempts).toBe(3);
  expect(asked).toHaveLength(3);
  const given = await send(fault(name, status), fault(name, status), fault(name, status), fine);
  expect(given.error?.name).toBe(name);
  expect(given.asked).toHaveLength(3);
});

test.each(['ValidationException', 'ResourceNotFoundException', 'SomethingNewException'])(
  '%s is not tried again',
  async (name) => {
    expect((await send(fault(name), fine)).asked).toHaveLength(1);
  },
);

test('a throttle that says when to come back, as a date or not to be read, is tried again', async () => {
  for (const date of ['Sun, 06 Nov 1994 08:49:37 GMT', 'some day GMT']) {
    const said = { ...fault('ThrottlingException'), headers: { 'retry-after': date } };
    expect((await send(said, fine)).answer?.$metadata.attempts).toBe(2);
  }
});

test('a cancelled transaction says why, part by part', async () => {
  const Item = { PK: { S: 'a' }, n: { N: '7' } };
  const reasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Message: 'no', Item }];
  const { error } = await send(fault('TransactionCanceledException', 400, { CancellationReasons: reasons }));
  expect(error).toBeInstanceOf(lean.TransactionCanceledException);
  expect((error as sdk.TransactionCanceledException).CancellationReasons).toEqual(reasons);
});

test('a transaction that is tried again has the token of the first try, and another has its own', async () => {
  const cloud = await scripted([fault('InternalServerError', 500), fine, fine]);
  onTestFinished(cloud.stop);
  const client = clientOf(lean, cloud.url);
  const Put = { TableName: 'records', Item: lean.marshall({ PK: 'a' }) };
  const command = () => new lean.TransactWriteItemsCommand({ TransactItems: [{ Put }] });
  for (const one of [command(), command()]) await client.send(one);
  const tokens = cloud.asked.map(({ body }) => JSON.parse(body).ClientRequestToken);
  expect(tokens).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), tokens[0], expect.any(String)]);
  expect(tokens[2]).not.toBe(tokens[0]);
});

test('what is asked is what the SDK asks, field by field', async () => {
  const asks = [lean, used].map(async (sdk) => {
    const cloud = await scripted([fine, fine]);
    onTestFinished(cloud.stop);
    const client = new sdk.DynamoDBClient({ endpoint: cloud.url, region: 'eu-west-1', credentials });
    const values = sdk.marshall({ ':pk': 'é', ':n': 1.5, ':yes': true, ':none': null });
    const KeyConditionExpression = 'PK = :pk';
    const query = { TableName: 'records', KeyConditionExpression, ExpressionAttributeValues: values };
    await client.send(new sdk.QueryCommand({ ...query, IndexName: undefined }));
    const Keys = [sdk.marshall({ PK: 'a', SK: 'b' })];
    await client.send(new sdk.BatchGetItemCommand({ RequestItems: { records: { Keys } } }));
    return cloud.asked.map(({ headers, body }) => [
      headers['x-amz-target'],
      headers['content-type'],
      JSON.parse(body),
    ]);
  });
  const [ours, theirs] = await Promise.all(asks);
  expect(ours).toEqual(theirs);
});

test('a request is signed as AWS computes it', async () => {
  const { asked } = await send(fine);
  expect(asked[0]?.headers['x-amz-security-token']).toBe(credentials.sessionToken);
  for (const request of asked) {
    const { given, due } = signatures(request, credentials.secretAccessKey);
    expect(given).toBe(due);
  }
});

test('an operation whose host has a prefix is refused rather than sent elsewhere', async () => {
  const client = new lean.SFNClient({ endpoint: 'http://127.0.0.1:9', region: 'eu-west-1', credentials });
  const start = new lean.StartSyncExecutionCommand({ stateMachineArn: 'arn' });
  await expect(client.send(start)).rejects.toThrow('Host prefixes are not part of this bundle');
});

test('zod checks and words faults as it does outside a bundle', async () => {
  const { Mail } = used;
  const inputs = [
    { to: 'a@b.example', on: '2026-02-28', copies: [] },
    { to: 'a@b', on: '2026-02-30', copies: ['x', 'y', 'z'], more: 1 },
    ['a'],
  ];
  for (const input of inputs) {
    const { data, error } = lean.Mail.safeParse(input);
    expect([data, error?.issues]).toEqual([Mail.safeParse(input).data, Mail.safeParse(input).error?.issues]);
  }
});

test('who asks for the class of an error that bundles do not have is told by the build', async () => {
  const built = compile([{ in: 'test/infra/lean/throttled.ts', out: 'throttled' }]);
  await expect(built).rejects.toThrow(/ThrottlingException/);
});

test.each(Object.entries(edits))('%s that has changed stops the build', (_, edit) => {
  expect(() => edit('export const nothing = {};')).toThrow();
});
