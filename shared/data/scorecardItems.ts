import * as z from 'zod';
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

/** Those of these months that have been counted, in one read. */
export async function readScorecard(store: Store, months: readonly string[]): Promise<KeptMonth[]> {
  const found = await readAll(store, months.map(monthKey));
  return months.flatMap((month) => {
    const item = found(monthKey(month));
    return item ? [Item.parse(item)] : [];
  });
}

export const countedIn = ({ score: { month, asOf }, settled }: KeptMonth): Counted => ({
  month,
  asOf,
  settled,
});

/**
 * Keeps months, all or none, unless a later count of one is there already: a run that is repeated or delayed
 * spoils nothing. Fourteen of them stay far below the 4 MB of a transaction. Throws Busy.
 * @returns false when a later count was there
 */
export async function keepMonths(store: Store, months: readonly KeptMonth[]): Promise<boolean> {
  if (months.length === 0) return true;
  const { done } = await transact(
    store,
    months.map((month) => putCount(store, month)),
  );
  return done;
}

function putCount(store: Store, { score, settled }: KeptMonth): Action<'later'> {
  const Put = {
    TableName: store.table,
    Item: toItem({ ...monthKey(score.month), asOf: score.asOf, score, settled }),
    ConditionExpression: 'attribute_not_exists(PK) OR asOf <= :asOf',
    ExpressionAttributeValues: toItem({ ':asOf': score.asOf }),
  };
  return { write: { Put }, onFail: 'later' };
}
