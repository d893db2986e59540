import type { OfficeCode } from '../domain/office.ts';
import { PromiseEntry } from '../domain/promise.ts';
import { type Page, queryPage } from './read.ts';
import type { Item, Store } from './store.ts';
import { entryOf } from './timeline.ts';

/** The partition of the `office` index that holds the promises of all offices which were first due in a month. */
export const ledgerPartition = (month: string) => `promise#${month}`;
/** Where a promise stands in it: with those of its office, there by due instant. */
export const ledgerSort = (office: OfficeCode, place = '') => `${office}#${place}`;

/** A page of the ledger of a month, all offices together (1 MB at most, may be a second old); the first without `after`. */
export function ledgerPage(store: Store, month: string, after?: Item): Promise<Page> {
  return queryPage(store, {
    IndexName: 'office',
    KeyConditionExpression: 'officeKey = :key',
    values: { ':key': ledgerPartition(month) },
    after,
  });
}

/** All of a month from its first page on; undefined when there is no time for another page. */
export async function wholeMonth(
  store: Store,
  month: string,
  first: Page,
  hasTime: () => boolean,
): Promise<PromiseEntry[] | undefined> {
  const entries: PromiseEntry[] = [];
  for (let page = first; ; page = await ledgerPage(store, month, page.next)) {
    entries.push(...page.items.map((item) => PromiseEntry.parse(entryOf(item))));
    if (!page.next) return entries;
    if (!hasTime()) return undefined;
  }
}
