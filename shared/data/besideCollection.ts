import { CollectionEvent } from '../domain/collection/event.ts';
import { foldCollection } from '../domain/collection/fold.ts';
import { postingsOf } from '../domain/collection/postings.ts';
import type { Collection } from '../domain/collection/state.ts';
import type { StoredEvent } from './eventItems.ts';
import { payeeActions } from './payeeWords.ts';
import { postingActions } from './postingItems.ts';
import type { Store } from './store.ts';
import type { Action } from './transact.ts';

/** The moves of money that events make stand for ever, written by the commit that makes them (`design.md` 3.4). */
export function besideCollection(
  store: Store,
  { before, after, stored }: { before: Collection | undefined; after: Collection; stored: StoredEvent[] },
): Action<never>[] {
  let state = before;
  const postings = stored.flatMap(({ event }) => {
    const known = CollectionEvent.parse({ type: event.type, data: event.data });
    const moved = state ? postingsOf(state, known, event.at) : [];
    state = foldCollection(state, event);
    return postingActions(store, after.id, moved);
  });
  return [...postings, ...payeeActions(store, after.id, stored)];
}
