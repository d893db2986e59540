import { mostInFile } from '../../../shared/api/calendar.ts';
import type { StoredDate } from '../../../shared/data/dateItems.ts';
import { type Days, datesPage } from '../../../shared/data/datePages.ts';
import type { Item, Store } from '../../../shared/data/store.ts';

/** The dates of a client in these days, as many as a file holds: a Query for each thousand at most. */
export async function everyDate(store: Store, clientId: string, days: Days): Promise<StoredDate[]> {
  const all: StoredDate[] = [];
  let after: Item | undefined;
  do {
    const { dates, next } = await datesPage(store, clientId, days, { limit: mostInFile / 2, after });
    all.push(...dates);
    after = next;
  } while (after && all.length < mostInFile);
  return all;
}
