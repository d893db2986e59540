import { afterOf, cursorFor } from '../../shared/api/cursor.ts';
import { notFound, Stop } from '../../shared/api/problem.ts';
import { type CaseKind, caseIn, isOfKind, ownerIn, parseCase } from '../../shared/data/caseRecord.ts';
import { casePartition, header, keyHolderKey, officeOf } from '../../shared/data/keys.ts';
import { type Found, queryPage, readAll } from '../../shared/data/read.ts';
import { worldIn, worldKeys } from '../../shared/data/registers.ts';
import type { Item, Store } from '../../shared/data/store.ts';
import { keyOfText, textIn } from '../../shared/data/texts.ts';
import {
  type CaseWithTimeline,
  readCase,
  readTimeline,
  type TimelinePage,
} from '../../shared/data/timeline.ts';
import type { CaseState } from '../../shared/domain/case.ts';
import { asOf } from '../../shared/domain/elapse.ts';
import type { Handler } from '../../shared/domain/handler.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { afterChanges, type PromiseState } from '../../shared/domain/promise.ts';
import type { TextRef } from '../../shared/domain/textRef.ts';
import { type Audience, promiseView, textView, timelineView } from './caseView.ts';
import type { Call, ClientCaller, StaffCaller } from './serve/call.ts';
import { requireCase, staffIn } from './staff.ts';

type StaffCall = Pick<Call, 'now' | 'operation'> & { caller: StaffCaller };

/** A case as of now, with everything that a view of it may show. */
export type ReadCase<S extends CaseState> = { read: CaseWithTimeline<S>; state: S; found: Found };

/** The client's own case as of now: two reads. Throws Stop (404) for one that is not his. */
export async function readOwn<S extends CaseState>(
  store: Store,
  kind: CaseKind<S>,
  caseId: string,
  { caller, now }: { caller: ClientCaller; now: Instant },
): Promise<ReadCase<S>> {
  const [read, found] = await Promise.all([
    readCase(store, kind, caseId),
    readAll(store, worldKeys(officeOf(caseId))),
  ]);
  if (read?.record.state.clientId !== caller.clientId) throw new Stop(notFound());
  return { read, found, state: stateNow(kind, read.record.state, found, now) };
}

/** A case as of now for a person of ours: two reads. Throws Stop (403, 404). */
export async function readForStaff<S extends CaseState & { handler: Handler }>(
  store: Store,
  kind: CaseKind<S>,
  caseId: string,
  call: StaffCall,
): Promise<ReadCase<S>> {
  const [read, found] = await Promise.all([
    readCase(store, kind, caseId),
    readAll(store, [keyHolderKey(call.caller.apiKeyId), ...worldKeys(officeOf(caseId))]),
  ]);
  requireCase(staffIn(found, call), read?.record.state);
  if (!read) throw new Stop(notFound());
  return { read, found, state: stateNow(kind, read.record.state, found, call.now) };
}

/** A stored case as of now, by the rosters that were read with it. */
export function stateNow<S extends CaseState>(kind: CaseKind<S>, state: S, found: Found, now: Instant): S {
  return asOf(kind.process, state, now, worldIn(found, state.office)).state;
}

/** The ledger entries of a case with what passed deadlines have made of them by now. */
export function promisesNow<S extends CaseState>(
  kind: CaseKind<S>,
  { read, found }: ReadCase<S>,
  now: Instant,
) {
  const { state } = read.record;
  const { events } = asOf(kind.process, state, now, worldIn(found, state.office));
  const promises = events.reduce<PromiseState[]>(
    (known, event) => afterChanges(known, event.promises ?? [], event.at),
    read.promises,
  );
  return promises.map(promiseView);
}

/** Throws Stop (404) unless the case is of this kind, or of any where none is named, and the client's own. */
export async function requireOwn(
  store: Store,
  kind: { prefix: string } | 'any',
  caseId: string,
  clientId: string,
): Promise<void> {
  const key = header(casePartition(caseId));
  const item = (await readAll(store, [key]))(key);
  const isMeant = kind === 'any' || isOfKind(kind, caseId);
  if (!isMeant || ownerIn(item)?.clientId !== clientId) throw new Stop(notFound());
}

/** Throws Stop (403, 404) unless this person of ours may see the case. */
export async function requireRead<S extends CaseState & { handler: Handler }>(
  store: Store,
  kind: CaseKind<S>,
  caseId: string,
  call: StaffCall,
): Promise<void> {
  const key = header(casePartition(caseId));
  const found = await readAll(store, [keyHolderKey(call.caller.apiKeyId), key]);
  requireCase(staffIn(found, call), caseIn(kind, caseId, found(key))?.state);
}

const operation = 'timeline';

/** The first page of what happened, as it was read with the case. */
export function firstPage(page: TimelinePage, caseId: string, audience: Audience) {
  const nextCursor = page.next && cursorFor(operation, `${caseId} ${audience}`, { seq: String(page.next) });
  return { data: timelineView(page, audience), ...(nextCursor && { nextCursor }) };
}

/** What a case shows beside its own view: what was promised, its name, and the first page of its timeline. */
export function caseDetail<S extends CaseState>(
  kind: CaseKind<S>,
  one: ReadCase<S>,
  now: Instant,
  audience: Audience,
) {
  const { timeline } = one.read;
  return {
    promises: promisesNow(kind, one, now),
    subject: textView(timeline.events[0]?.texts.subject),
    timeline: firstPage(timeline, one.state.id, audience),
  };
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
  return firstPage(await readTimeline(store, caseId, Number(after), query.limit), caseId, audience);
}

/** The keys of the items that the indexes hold: cases, promises, and what else a list shows. */
const indexed = { PK: /^[A-Z]{4,10}#[a-z]{3}_[a-z0-9]{1,60}$/, SK: /^[AB]#[\w.#-]{1,100}$/ };

export type ListQuery = { limit: number; cursor?: string | undefined };
type ListIndex = 'client' | 'office' | 'work';

/** A page of an index of cases of one kind, newest first, with their subjects: two reads. */
export async function casePage<S extends CaseState & { subject: TextRef }, L extends object>(
  store: Store,
  kind: CaseKind<S>,
  { index, owner }: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { now, line }: { now: Instant; line: (state: S) => L },
) {
  const partition = `${kind.process.kind}#${owner}`;
  const { items, nextCursor } = await indexPage(store, index, partition, query, false);
  const stored = items.map((item) => parseCase(kind, item).state);
  const texts = stored.map(({ id, subject }) => keyOfText(id, subject));
  const rosters = stored.flatMap(({ office }) => worldKeys(office));
  const found = await readAll(store, [...texts, ...rosters]);
  const data = stored.map((state) => ({
    ...line(stateNow(kind, state, found, now)),
    subject: textView(textIn(found, state.id, state.subject)),
  }));
  return { data, ...(nextCursor && { nextCursor }) };
}

/**
 * A page of an index whose partition the caller has been checked for; the cursor cannot change it, nor lead out
 * of the part of it whose sort keys begin with `within`.
 */
export async function indexPage(
  store: Store,
  index: ListIndex,
  partition: string,
  { limit, cursor }: ListQuery,
  ascending: boolean,
  within = '',
): Promise<{ items: Item[]; nextCursor: string | undefined }> {
  const sort = `${index}Sort`;
  const scope = partition + within;
  const shape = { ...indexed, [sort]: new RegExp(`^${within}[\\w:.#-]{1,200}$`) };
  const after = afterOf(cursor, index, scope, shape);
  const { items, next } = await queryPage(store, {
    IndexName: index,
    KeyConditionExpression: `#key = :key${within && ' AND begins_with(#sort, :within)'}`,
    ExpressionAttributeNames: { '#key': `${index}Key`, ...(within && { '#sort': sort }) },
    ScanIndexForward: ascending,
    Limit: limit,
    values: { ':key': partition, ...(within && { ':within': within }) },
    after: after && { ...after, [`${index}Key`]: partition },
  });
  const last = next && Object.fromEntries(['PK', 'SK', sort].map((name) => [name, String(next[name])]));
  return { items, nextCursor: last && cursorFor(index, scope, last) };
}
