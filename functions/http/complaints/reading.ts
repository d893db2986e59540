import { afterOf, cursorFor } from '../../../shared/api/cursor.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { type Found, queryPage, readAll } from '../../../shared/data/read.ts';
import { worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Item, Store } from '../../../shared/data/store.ts';
import { keyOfText, textIn } from '../../../shared/data/texts.ts';
import { type CaseWithTimeline, readTimeline, type TimelinePage } from '../../../shared/data/timeline.ts';
import type { Complaint } from '../../../shared/domain/complaint/state.ts';
import { asOf } from '../../../shared/domain/elapse.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { afterChanges, type PromiseState } from '../../../shared/domain/promise.ts';
import {
  type Audience,
  complaintView,
  lineOf,
  promiseView,
  textView,
  timelineView,
} from '../complaintView.ts';

/** A complaint as of now, with its words, its ledger entries and the first page of its timeline. */
export function detailOf(read: CaseWithTimeline<Complaint>, found: Found, now: Instant, audience: Audience) {
  const { state, events } = asOf(
    complaintKind.process,
    read.record.state,
    now,
    worldIn(found, read.record.state.office),
  );
  const promises = events.reduce<PromiseState[]>(
    (known, event) => afterChanges(known, event.promises ?? [], event.at),
    read.promises,
  );
  const opening = read.timeline.events[0]?.texts ?? {};
  return {
    ...complaintView(state, found, now, audience),
    promises: promises.map(promiseView),
    subject: textView(opening.subject),
    description: textView(opening.description),
    ...(opening.desiredOutcome && { desiredOutcome: textView(opening.desiredOutcome) }),
    timeline: pageView(read.timeline, state.id, audience),
  };
}

const operation = 'timeline';

function pageView(page: TimelinePage, caseId: string, audience: Audience) {
  const nextCursor = page.next && cursorFor(operation, `${caseId} ${audience}`, { seq: String(page.next) });
  return { data: timelineView(page, audience), ...(nextCursor && { nextCursor }) };
}

/** A page of the timeline; the case's owner has been checked before. */
export async function timelinePage(
  store: Store,
  caseId: string,
  query: { limit: number; cursor?: string | undefined },
  audience: Audience,
) {
  const shape = { seq: /^\d{1,8}$/ };
  const after = afterOf(query.cursor, operation, `${caseId} ${audience}`, shape)?.seq ?? '0';
  return pageView(await readTimeline(store, caseId, Number(after), query.limit), caseId, audience);
}

/** The keys of the items that the indexes hold: cases and promises. */
const indexed = { PK: /^CASE#[a-z]{3}_[a-z0-9]{1,60}$/, SK: /^[AB]#[\w.#-]{1,100}$/ };

export type ListQuery = { limit: number; cursor?: string | undefined };

/** A page of an index of complaints, newest first, with their subjects: two reads. */
export async function complaintPage(
  store: Store,
  index: 'client' | 'office',
  partition: string,
  query: ListQuery,
  reader: { audience: Audience; now: Instant },
) {
  const { audience, now } = reader;
  const { items, nextCursor } = await indexPage(store, index, partition, query, false);
  const stored = items.map((item) => parseCase(complaintKind, item).state);
  const texts = stored.map(({ id, subject }) => keyOfText(id, subject));
  const rosters = stored.flatMap(({ office }) => worldKeys(office));
  const found = await readAll(store, [...texts, ...rosters]);
  const states = stored.map(
    (state) => asOf(complaintKind.process, state, now, worldIn(found, state.office)).state,
  );
  const data = states.map((state) => ({
    ...lineOf(state, audience),
    subject: textView(textIn(found, state.id, state.subject)),
  }));
  return { data, ...(nextCursor && { nextCursor }) };
}

/** A page of an index whose partition the caller has been checked for; the cursor cannot change it. */
export async function indexPage(
  store: Store,
  index: 'client' | 'office' | 'work',
  partition: string,
  { limit, cursor }: ListQuery,
  ascending: boolean,
): Promise<{ items: Item[]; nextCursor: string | undefined }> {
  const sort = `${index}Sort`;
  const after = afterOf(cursor, index, partition, { ...indexed, [sort]: /^[\w:.#-]{1,200}$/ });
  const { items, next } = await queryPage(store, {
    IndexName: index,
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': `${index}Key` },
    ScanIndexForward: ascending,
    Limit: limit,
    values: { ':key': partition },
    after: after && { ...after, [`${index}Key`]: partition },
  });
  const last = next && Object.fromEntries(['PK', 'SK', sort].map((name) => [name, String(next[name])]));
  return { items, nextCursor: last && cursorFor(index, partition, last) };
}
