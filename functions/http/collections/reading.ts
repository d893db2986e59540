import { collectionKind } from '../../../shared/data/collectionKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Collection } from '../../../shared/domain/collection/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { casePage, firstPage, type ListQuery, promisesNow, type ReadCase } from '../caseReading.ts';
import { type Audience, textView } from '../caseView.ts';
import { collectionLine, collectionView } from '../collectionView.ts';

/** A collection as of now, with the buyer's name, its ledger entries and the first page of its timeline. */
export function collectionDetail(one: ReadCase<Collection>, now: Instant, audience: Audience) {
  const { read, state, found } = one;
  return {
    ...collectionView(state, found, now, audience),
    promises: promisesNow(collectionKind, one, now),
    subject: textView(read.timeline.events[0]?.texts.subject),
    timeline: firstPage(read.timeline, state.id, audience),
  };
}

/** A page of the collections of a client, or of an office. */
export function collectionPage(
  store: Store,
  of: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { audience, now }: { audience: Audience; now: Instant },
) {
  const line = (state: Collection) => collectionLine(state, audience);
  return casePage(store, collectionKind, of, query, { now, line });
}
