import type { OfficeCode } from '../domain/office.ts';
import { PromiseEntry } from '../domain/promise.ts';
import { queryPage } from './read.ts';
import type { Item, Store } from './store.ts';
import { entryOf } from './timeline.ts';

/** The partition of the `office` index that holds the promises of an office that were first due in a month. */
export const ledgerPartition = (office: OfficeCode, month: string) => `promise#${office}#${month}`;

/** The whole ledger of an office and month, by due instant, read page by page (1 MB each, may be a second old). */
export async function* ledgerOf(
  store: Store,
  office: OfficeCode,
  month: string,
): AsyncGenerator<PromiseEntry, void, undefined> {
  let after: Item | undefined;
  do {
    const { items, next } = await queryPage(store, {
      IndexName: 'office',
      KeyConditionExpression: 'officeKey = :key',
      values: { ':key': ledgerPartition(office, month) },
      after,
    });
    for (const item of items) yield PromiseEntry.parse(entryOf(item));
    after = next;
  } while (after);
}
