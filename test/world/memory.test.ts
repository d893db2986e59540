import {
  type AttributeValue,
  BatchGetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromItem, type Store, toItem } from '../../shared/data/store.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Call, calls, type Write } from './memory/calls.ts';
import { memoryEngine } from './memory/engine.ts';
import { indexes, newTable, scanAll } from './records.ts';

let real: Engine;
beforeAll(async () => {
  real = await startEngine();
});
afterAll(() => real.stop());

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = 40;
console.log(`memory beside the engine: FC_SEED=${seed}, ${runs} histories of random calls`);

const named = (write: Write, TableName: string) =>
  Object.fromEntries(Object.entries(write).map(([kind, words]) => [kind, { ...words, TableName }]));

async function answerTo(call: Call, { client, table }: Store): Promise<object> {
  if ('query' in call) return allPages({ client, table }, call.query);
  if ('together' in call) {
    const TransactItems = call.together.map((write) => named(write, table));
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    return {};
  }
  if ('keys' in call) {
    const RequestItems = { [table]: { Keys: call.keys.map(toItem), ConsistentRead: true } };
    const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems }));
    return { found: inOrder(Responses?.[table] ?? []) };
  }
  const { Put, Update } = call.alone;
  // A single write shows what stood in its way in the error itself, which nobody reads.
  const input = { ...(Put ?? Update), TableName: table, ReturnValuesOnConditionCheckFailure: undefined };
  if (Put) await client.send(new PutItemCommand({ ...input, Item: Put.Item }));
  if (Update) await client.send(new UpdateItemCommand({ ...input, Key: Update.Key }));
  return {};
}

/** Items that have one index key between them stand in no order of their own. */
async function allPages({ client, table }: Store, query: Omit<QueryCommandInput, 'TableName'>) {
  const pages: Record<string, AttributeValue>[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const asked = { ...query, TableName: table, ...(from && { ExclusiveStartKey: from }) };
    const page = await client.send(new QueryCommand(asked));
    pages.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  const sort = indexes[query.IndexName ?? '']?.keys[1] ?? 'SK';
  return { places: pages.map((found) => found[sort]?.S), found: inOrder(pages) };
}

const inOrder = (items: Record<string, AttributeValue>[]) =>
  items.map((found) => JSON.stringify(Object.entries(fromItem(found)).sort())).sort();

/** What a call gives, or what it is refused with. */
const outcomeOf = (call: Call, store: Store) =>
  answerTo(call, store).catch(({ name, message, CancellationReasons }) => {
    const reasons = CancellationReasons?.map((reason: { Code: string; Item?: object }) => [
      reason.Code,
      reason.Item && inOrder([reason.Item as never]),
    ]);
    if (!/Exception$/.test(name)) throw new Error(`${name}: ${message}`);
    return { name, reasons };
  });

test('the double answers every call as the engine does, and keeps the same', {
  timeout: 60_000,
}, async () => {
  const met = new Set<string>();
  const property = fc.asyncProperty(calls, async (history) => {
    const engine = await newTable(real.connect());
    const memory = await newTable(memoryEngine().connect());
    for (const call of history) {
      const expected = await outcomeOf(call, engine);
      expect(await outcomeOf(call, memory)).toEqual(expected);
      met.add('name' in expected ? String(expected.name) : 'answered');
    }
    for (const index of [undefined, 'due', 'office']) {
      const all = async (store: Store) => inOrder((await scanAll(store, index)).map(toItem));
      expect(await all(memory)).toEqual(await all(engine));
    }
  });
  await fc.assert(property, { seed, numRuns: runs });
  const refusals = ['ConditionalCheckFailedException', 'TransactionCanceledException', 'ValidationException'];
  expect([...met].sort()).toEqual([...refusals, 'answered'].sort());
});
