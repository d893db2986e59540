import type { OfficeCode } from '../domain/office.ts';
import { PromiseEntry } from '../domain/promise.ts';
import { type Page, queryPage } from './read.ts';
import type { Item, Store } from './store.ts';
import { entryOf } from './timeline.ts';

/** The partition of the `office` index that holds the promises of an office, by the month in which they were first due. */
export const ledgerPartition = (office: OfficeCode) => `promise#${office}`;
/** Where a promise stands in it: in its month, there by due instant. */
export const ledgerSort = (month: string, place = '') => `${month}#${place}`;
const monthOf = ({ officeSort }: Item) => String(officeSort).slice(0, 'YYYY-MM'.length);

/**
 * The whole ledger of an office in these months, which ascend: one list of entries for each of them. It is read
 * page by page (1 MB each, may be a second old), and ends early when there is no time for another page.
 */
export async function* ledgerByMonth(
  store: Store,
  office: OfficeCode,
  months: readonly string[],
  hasTime: () => boolean,
): AsyncGenerator<PromiseEntry[], void, undefined> {
  const range = { ':from': months[0] ?? '', ':until': `${months.at(-1)}~` };
  let page: Page | undefined;
  for (const month of months) {
    const entries: PromiseEntry[] = [];
    for (;;) {
      for (const item of page?.items ?? []) {
        if (monthOf(item) === month) entries.push(PromiseEntry.parse(entryOf(item)));
      }
      const passed = page && (!page.next || page.items.some((item) => monthOf(item) > month));
      if (passed) break;
      if (!hasTime()) return;
      page = await ledgerPage(store, office, range, page?.next);
    }
    yield entries;
  }
}

function ledgerPage(store: Store, office: OfficeCode, range: Item, after: Item | undefined): Promise<Page> {
  return queryPage(store, {
    IndexName: 'office',
    KeyConditionExpression: 'officeKey = :key AND officeSort BETWEEN :from AND :until',
    values: { ':key': ledgerPartition(office), ...range },
    after,
  });
}
