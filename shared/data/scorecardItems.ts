import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { Instant, later } from '../domain/instant.ts';
import type { Counted } from '../domain/scorecard/months.ts';
import { MonthScore } from '../domain/scorecard/published.ts';
import { readAll } from './read.ts';
import { type Key, type Store, toItem } from './store.ts';
import { type Action, transact } from './transact.ts';

/**
 * The public scorecard: a partition of its own with one item a month, read together in one call. One item for
 * all months would pass DynamoDB's 400 KB with some offices and promises more. What is hidden is not in it.
 */
export const scorecardPartition = 'SCORECARD';
const monthKey = (month: string): Key => ({ PK: scorecardPartition, SK: `M#${month}` });

const Item = z.object({ score: MonthScore, settled: z.boolean() });

/** A month as it is kept; `settled` when no promise runs in it any more. */
export type KeptMonth = z.infer<typeof Item>;

/** What has been counted: months, and what tells whether another run has written since. */
export type Scorecard = { months: KeptMonth[]; held: Held };

/** As of when each month was counted last, whether its numbers had changed or not; `at` is the run that wrote it. */
const Held = z.object({ at: Instant.optional(), asOf: z.record(z.string(), Instant) });
type Held = z.infer<typeof Held>;
const heldKey: Key = { PK: scorecardPartition, SK: 'A#ASOF' };

/** Those of these months that have been counted, in one read. */
export async function readScorecard(store: Store, months: readonly string[]): Promise<Scorecard> {
  const found = await readAll(store, [...months.map(monthKey), heldKey]);
  const held = Held.parse(found(heldKey) ?? { asOf: {} });
  const kept = months.flatMap((month) => {
    const item = found(monthKey(month));
    if (!item) return [];
    const { score, settled } = Item.parse(item);
    return [{ score: { ...score, asOf: later(score.asOf, held.asOf[month] ?? score.asOf) }, settled }];
  });
  return { months: kept, held };
}

export const countedIn = ({ score: { month, asOf }, settled }: KeptMonth): Counted => ({
  month,
  asOf,
  settled,
});

/**
 * Keeps months, all or none, unless another run has written since they were read: a run that is repeated or delayed
 * spoils nothing. A month whose numbers are as they were is not written again, only as of when. Fourteen of them stay
 * far below the 4 MB of a transaction. Throws Busy.
 * @returns the scorecard after it; undefined when another run was there
 */
export async function keepMonths(
  store: Store,
  known: Scorecard,
  counted: readonly KeptMonth[],
): Promise<Scorecard | undefined> {
  const [first] = counted;
  if (!first) return known;
  const months = [...counted, ...known.months.filter((old) => !counted.some((month) => isSame(old, month)))];
  const asOf = Object.fromEntries(months.map(({ score }) => [score.month, score.asOf]));
  const held = { at: first.score.asOf, asOf };
  const changed = counted.filter((month) => !known.months.some((old) => saysTheSame(old, month)));
  const { done } = await transact(store, [
    ...changed.map((month) => putMonth(store, month)),
    putHeld(store, held, known.held.at),
  ]);
  return done ? { months, held } : undefined;
}

const isSame = (a: KeptMonth, b: KeptMonth) => a.score.month === b.score.month;

const saysTheSame = (old: KeptMonth, { score, settled }: KeptMonth) =>
  isDeepStrictEqual(old, { score: { ...score, asOf: old.score.asOf }, settled });

function putMonth(store: Store, { score, settled }: KeptMonth): Action<'meanwhile'> {
  return {
    write: { Put: { TableName: store.table, Item: toItem({ ...monthKey(score.month), score, settled }) } },
  };
}

/** @param before when the run wrote that was read */
function putHeld(store: Store, held: Held, before: Instant | undefined): Action<'meanwhile'> {
  const Put = {
    TableName: store.table,
    Item: toItem({ ...heldKey, ...held }),
    ...(before
      ? {
          ConditionExpression: '#at = :before',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: toItem({ ':before': before }),
        }
      : { ConditionExpression: 'attribute_not_exists(PK)' }),
  };
  return { write: { Put }, onFail: 'meanwhile' };
}
