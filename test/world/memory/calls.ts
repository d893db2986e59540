import type { QueryCommandInput, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { type Item, toItem } from '../../../shared/data/store.ts';

/** A call on a table that is not named yet. */
export type Call =
  | { alone: Write }
  | { together: Write[] }
  | { keys: Item[] }
  | { query: Omit<QueryCommandInput, 'TableName'> };
type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
/** One of the four kinds of write, its table left out. */
export type Write = { [K in Kind]?: Omit<NonNullable<TransactWriteItem[K]>, 'TableName'> };

const one = <T>(...values: T[]) => fc.constantFrom(...values);
const may = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const key = fc.record({ PK: one('CASE#a', 'CASE#b'), SK: one('A#HEADER', 'C#1', 'C#10', 'C#é', 'D#1') });
const instant = one('2026-04-22T13:20:00Z', '2026-04-23T13:20:00Z', '2026-04-24T13:20:00Z');
const due = one('effect#0', 'timer#0');
const attributes = fc.record({
  ...{ version: fc.nat(2), status: one('running', 'kept'), asOf: may(instant), leaseUntil: may(instant) },
  ...{ dueKey: may(due), dueAt: may(instant), pendingSince: may(instant) },
  ...{ officeKey: one('promise#2026-04', 'promise#2026-05'), officeSort: one('NL#a', 'NL#b', 'BE#a') },
  ...{ state: fc.record({ words: fc.string() }), effect: may(one('letter')) },
});
const item = fc.tuple(key, attributes).map(([keys, rest]): Item => ({ ...rest, ...keys }));

const shown = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
const values = (all: Item) => ({ ExpressionAttributeValues: toItem(all) });
const names = (...all: string[]) => ({
  ExpressionAttributeNames: Object.fromEntries(all.map((name) => [`#${name}`, name])),
});

const puts = fc.tuple(item, one(0, 1, 2), instant).map(([whole, kind, at]): Write => {
  const conditions = [
    {},
    { ConditionExpression: 'attribute_not_exists(PK)', ...shown },
    { ConditionExpression: 'attribute_not_exists(PK) OR asOf <= :at', ...values({ ':at': at }) },
  ];
  return { Put: { Item: toItem(whole), ...conditions[kind] } };
});

type Form = Omit<NonNullable<Write['Update']>, 'Key'>;
const at = { UpdateExpression: 'SET asOf = :at' };

/** Every form of update that the service makes; the last two are wrong. */
const forms = (now: string, until: string, n: number): Form[] => [
  { UpdateExpression: 'REMOVE dueKey, dueAt', ConditionExpression: 'attribute_exists(dueKey)' },
  {
    UpdateExpression: 'SET tries = :n, dueKey = :due, dueAt = :at',
    ConditionExpression: 'attribute_exists(dueKey)',
    ...values({ ':n': n, ':due': `effect#${n}`, ':at': now }),
  },
  {
    UpdateExpression: 'SET leaseUntil = :until',
    ConditionExpression:
      'attribute_exists(dueKey) AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)',
    ...values({ ':now': now, ':until': until }),
  },
  {
    UpdateExpression: 'SET #status = :kept, asOf = :at REMOVE effect',
    ConditionExpression: '#status = :running',
    ...names('status'),
    ...values({ ':kept': 'kept', ':running': 'running', ':at': now }),
  },
  {
    UpdateExpression: 'SET #version = :next',
    ConditionExpression: '#version = :version',
    ...names('version'),
    ...values({ ':version': n, ':next': n + 1 }),
  },
  {
    UpdateExpression: 'SET #version = #version + :one REMOVE #effect',
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version', '#effect': 'effect' },
    ...values({ ':one': 1, ':version': n }),
  },
  {
    UpdateExpression: 'SET #status = :lost',
    ConditionExpression: '#status IN (:running, :kept)',
    ...names('status'),
    ...values({ ':lost': 'lost', ':running': 'running', ':kept': 'kept' }),
  },
  { UpdateExpression: 'SET asOf = if_not_exists(asOf, :at)', ...values({ ':at': now }) },
  { ...at, ConditionExpression: 'attribute_exists(PK)', ...values({ ':at': now }) },
  { ...at, ...values({ ':at': now, ':unused': n }) },
  at,
];
const right = 8;
const updatesOf = (first: number, last: number) =>
  fc
    .tuple(key, instant, instant, fc.nat(2), fc.integer({ min: first, max: last }))
    .map(([keys, now, until, n, which]): Write => {
      const form = forms(now, until, n)[which] as Form;
      return { Update: { Key: toItem(keys), ...form, ...(form.ConditionExpression && shown) } };
    });
const updates = updatesOf(0, right);
/** By themselves only: engines differ in what they say of a transaction that they do not understand. */
const wrong = updatesOf(right + 1, right + 2);
const others = fc.tuple(key, fc.nat(2), fc.boolean()).map(([keys, version, removes]): Write => {
  const Key = toItem(keys);
  const check = { ConditionExpression: 'version = :version', ...values({ ':version': version }) };
  return removes ? { Delete: { Key } } : { ConditionCheck: { Key, ...check, ...shown } };
});

/** Every form of query that the service makes, and one of an index that is not there. */
const asked: [string | undefined, string, Item][] = [
  [undefined, 'PK = :pk', { ':pk': 'CASE#a' }],
  [undefined, 'PK = :pk AND SK > :sk', { ':pk': 'CASE#a', ':sk': 'C#1' }],
  [undefined, 'PK = :pk AND SK BETWEEN :sk AND :to', { ':pk': 'CASE#b', ':sk': 'C#', ':to': 'C#~' }],
  [undefined, 'PK = :pk AND begins_with(SK, :sk)', { ':pk': 'CASE#a', ':sk': 'C#1' }],
  ['due', 'dueKey = :pk AND dueAt <= :sk', { ':pk': 'effect#0', ':sk': '2026-04-23T13:20:00Z' }],
  ['office', 'officeKey = :pk', { ':pk': 'promise#2026-04' }],
  ['office', 'officeKey = :pk AND begins_with(officeSort, :sk)', { ':pk': 'promise#2026-04', ':sk': 'NL#' }],
  ['none', 'officeKey = :pk', { ':pk': 'promise#2026-04' }],
];
const queries = fc
  .record({ which: one(...asked), forward: fc.boolean(), Limit: may(one(1, 2, 3)), filters: fc.boolean() })
  .map(
    ({ which: [IndexName, KeyConditionExpression, all], forward, Limit, filters }): Call => ({
      query: {
        ...{ KeyConditionExpression, ScanIndexForward: forward, ...values(all) },
        ...(IndexName && { IndexName }),
        ...(Limit && { Limit }),
        // Only by what an index carries: DynamoDB refuses any other filter.
        ...(filters && IndexName !== 'due' && { FilterExpression: 'attribute_exists(effect)' }),
      },
    }),
  );

const few = { minLength: 1, maxLength: 4 };
/** Never two on one item: engines differ in whether they say so before or after a condition fails. */
const transactions = fc
  .uniqueArray(fc.oneof(puts, updates, others), { ...few, selector: itemOf })
  .map((together): Call => ({ together }));

function itemOf({ Put, ...rest }: Write): string {
  const { PK, SK } = Put?.Item ?? (rest.Update ?? rest.Delete ?? rest.ConditionCheck)?.Key ?? {};
  return JSON.stringify([PK, SK]);
}

/** Random calls of the kinds, with the expressions, and in the mixture that the service makes. */
export const calls = fc.array(
  fc.oneof(
    fc.oneof(puts, updates, updates, wrong).map((alone): Call => ({ alone })),
    transactions,
    transactions,
    fc.array(key, few).map((keys): Call => ({ keys })),
    queries,
  ),
  { minLength: 10, maxLength: 30 },
);
