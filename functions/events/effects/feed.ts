import * as z from 'zod';
import { doneAction } from '../../../shared/data/effectMarks.ts';
import { FeedEffect } from '../../../shared/data/effects.ts';
import { casePartition, effectKey, feedEntryKey, feedPartition, header } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { type Action, putNew, replace, transact } from '../../../shared/data/transact.ts';
import type { AlarmDeps } from './deps.ts';

const Head = z.object({ version: z.number().int() });
type Meaning = 'head-moved' | 'done-already';

/**
 * Appends a commit's events to the tenant's feed: numbered without gaps, so that a reader who asks for what
 * came after a number misses nothing. Exactly once: numbering, entries and the mark are one transaction. What
 * the case told before goes first.
 */
export async function appendToFeed(deps: Pick<AlarmDeps, 'store'>, effect: FeedEffect): Promise<void> {
  const { store } = deps;
  for (let attempt = 0; attempt < 20; attempt++) {
    const headKey = header(feedPartition(effect.clientId));
    const earlierKey = earlierOf(effect);
    const found = await readAll(store, [headKey, ...(earlierKey ? [earlierKey] : [])]);
    const earlier = earlierKey && found(earlierKey);
    if (earlier?.dueKey) await appendToFeed(deps, FeedEffect.parse(earlier));
    const item = found(headKey);
    const result = await transact(store, append(store, effect, item ? Head.parse(item).version : 0));
    if (result.done || result.meaning === 'done-already') return;
  }
  throw new Error('The feed is too busy');
}

const earlierOf = ({ caseId, after }: FeedEffect) =>
  after === undefined ? undefined : effectKey(casePartition(caseId), after, 'feed');

function append(store: Store, effect: FeedEffect, last: number): Action<Meaning>[] {
  const { clientId, caseId, process: kind, events } = effect;
  const head = { ...header(feedPartition(clientId)), version: last + events.length };
  return [
    doneAction(store, effect),
    last === 0 ? putNew(store, head, 'head-moved') : replace(store, head, last, 'head-moved'),
    ...events.map((event, i) => {
      const number = last + i + 1;
      return putNew<Meaning>(store, { ...feedEntryKey(clientId, number), number, caseId, kind, ...event });
    }),
  ];
}
