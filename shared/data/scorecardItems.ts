import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Counted } from '../domain/scorecard/months.ts';
import { MonthScore } from '../domain/scorecard/published.ts';
import { applied } from './conditional.ts';
import { readAll } from './read.ts';
import { type Key, type Store, toItem } from './store.ts';

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

/** Keeps a month unless a later count is there already: a run that is repeated or delayed spoils nothing. */
export function keepMonth(store: Store, { score, settled }: KeptMonth): Promise<boolean> {
  const put = new PutItemCommand({
    TableName: store.table,
    Item: toItem({ ...monthKey(score.month), asOf: score.asOf, score, settled }),
    ConditionExpression: 'attribute_not_exists(PK) OR asOf <= :asOf',
    ExpressionAttributeValues: toItem({ ':asOf': score.asOf }),
  });
  return applied(store.client.send(put));
}
