import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { Busy } from '../../shared/data/busy.ts';
import { readAll } from '../../shared/data/read.ts';
import { type Item, type Store, toItem } from '../../shared/data/store.ts';
import { type Action, putNew, replace, transact } from '../../shared/data/transact.ts';

type Reason = { Code: string; Item?: ReturnType<typeof toItem> };
const no = { Code: 'None' };

const named = (name: string) => Object.assign(new Error(name), { name });
const cancelled = (...CancellationReasons: Reason[]) =>
  new TransactionCanceledException({ message: 'cancelled', CancellationReasons, $metadata: {} });

/** A store whose calls go as the list says: an error, or a plain success. */
function storeThat(...results: (Error | object)[]): Store & { calls: () => number; waits: number[] } {
  const client = new DynamoDBClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  let calls = 0;
  client.middlewareStack.add(
    () => async () => {
      const result = results[Math.min(calls++, results.length - 1)];
      if (result instanceof Error) throw result;
      return { response: {}, output: { $metadata: {}, ...result } } as never;
    },
    { step: 'initialize' },
  );
  const waits: number[] = [];
  const pause = async (milliseconds: number) => waits.push(milliseconds);
  return { client, table: 'table', pause, calls: () => calls, waits };
}

const item = (SK: string, more: Item = {}) => ({ PK: 'CASE#x', SK, ...more });
type Meaning = 'guard-exists' | 'version-differs';
const actions = (store: Store): Action<Meaning>[] => [
  putNew(store, item('G#GUARD#1'), 'guard-exists'),
  replace(store, item('A#HEADER', { version: 3 }), 2, 'version-differs'),
  putNew(store, item('C#EVENT#2')),
];
const failed = (found?: Item): Reason => ({
  Code: 'ConditionalCheckFailed',
  ...(found && { Item: toItem(found) }),
});

test('done is done', async () => {
  const store = storeThat({});
  expect(await transact(store, actions(store))).toEqual({ done: true });
});

test('a guard that exists comes with what it holds, and before everything else', async () => {
  const guard = item('G#GUARD#1', { bodyHash: 'abc' });
  const store = storeThat(cancelled(failed(guard), failed(), failed()));
  expect(await transact(store, actions(store))).toEqual({
    done: false,
    meaning: 'guard-exists',
    item: guard,
  });
});

test('another version means another version, even beside a conflict', async () => {
  const store = storeThat(cancelled({ Code: 'TransactionConflict' }, failed(), no));
  expect(await transact(store, actions(store))).toMatchObject({ done: false, meaning: 'version-differs' });
  expect(store.calls()).toBe(1);
});

const passing = [
  cancelled(no, { Code: 'TransactionConflict' }, no),
  cancelled(no, { Code: 'ThrottlingError' }, no),
  cancelled({ Code: 'ProvisionedThroughputExceeded' }, no, no),
  named('ThrottlingException'),
  named('ProvisionedThroughputExceededException'),
  named('TransactionInProgressException'),
];

test.each(passing)('what passes is tried again: %s', async (error) => {
  const store = storeThat(error, error, {});
  expect(await transact(store, actions(store))).toEqual({ done: true });
  expect(store.calls()).toBe(3);
});

test.each([
  ['an event that exists is a bug', cancelled(no, no, failed())],
  ['a malformed item is a bug', cancelled({ Code: 'ValidationError' }, no, no)],
  ['no rights are a bug', named('AccessDeniedException')],
])('%s', async (_name, error) => {
  const store = storeThat(error);
  await expect(transact(store, actions(store))).rejects.toBe(error);
  expect(store.calls()).toBe(1);
});

test('what does not pass in five seconds is busy', async () => {
  const store = storeThat(cancelled(no, { Code: 'TransactionConflict' }, no));
  await expect(transact(store, actions(store))).rejects.toBeInstanceOf(Busy);
  expect(store.calls()).toBe(7);
  const waited = store.waits.reduce((sum, milliseconds) => sum + milliseconds, 0);
  expect(waited).toBeGreaterThan(1_500);
  expect(waited).toBeLessThan(5_000);
});

test('the 101st action is refused before anything is sent', async () => {
  const store = storeThat({});
  const many = Array.from({ length: 101 }, (_, i) => putNew<Meaning>(store, item(`C#${i}`)));
  await expect(transact(store, many)).rejects.toThrow('101');
  expect(store.calls()).toBe(0);
});

test('a read asks again for what it was not given, and a throttled one is busy', async () => {
  const key = { PK: 'CASE#x', SK: 'A#HEADER' };
  const rest = { UnprocessedKeys: { table: { Keys: [toItem(key)] } } };
  const store = storeThat({ Responses: {}, ...rest }, { Responses: { table: [toItem({ ...key, a: 1 })] } });
  expect((await readAll(store, [key]))(key)).toEqual({ ...key, a: 1 });
  const throttled = storeThat(named('ProvisionedThroughputExceededException'));
  await expect(readAll(throttled, [key])).rejects.toBeInstanceOf(Busy);
  const never = storeThat({ Responses: {}, ...rest });
  await expect(readAll(never, [key])).rejects.toBeInstanceOf(Busy);
});
