import { datesPartition, StoredDate } from './dateItems.ts';
import { queryPage } from './read.ts';
import type { Item, Store } from './store.ts';

/** The days of which dates are read: the office's, both included. */
export type Days = { from: string; until?: string | undefined };

/** How the sort key of a date begins: `until` takes every hour of its day. */
export const firstOf = ({ from }: Days) => from;
export const lastOf = ({ until }: Days) => (until === undefined ? '~' : `${until}~`);

/** A page of a client's dates, the nearest first (may be a second old). */
export async function datesPage(
  store: Store,
  clientId: string,
  days: Days,
  { limit, after }: { limit: number; after?: Item | undefined },
): Promise<{ dates: StoredDate[]; next: Item | undefined }> {
  const partition = datesPartition(clientId);
  const { items, next } = await queryPage(store, {
    IndexName: 'client',
    KeyConditionExpression: 'clientKey = :key AND clientSort BETWEEN :from AND :to',
    Limit: limit,
    values: { ':key': partition, ':from': firstOf(days), ':to': lastOf(days) },
    after: after && { ...after, clientKey: partition },
  });
  return { dates: items.map((item) => StoredDate.parse(item)), next };
}
