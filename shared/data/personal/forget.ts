import type { CaseState } from '../../domain/case.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Kept } from '../../domain/records/kept.ts';
import { recordClassOf } from '../../domain/records/retention.ts';
import { type Since, verdictOn } from '../../domain/records/verdict.ts';
import { uploadsOf } from '../../domain/upload/document.ts';
import { Busy } from '../busy.ts';
import { kindOf } from '../caseKinds.ts';
import { type CaseRecord, parseCase, parseEvent } from '../caseRecord.ts';
import { casePartition, header } from '../keys.ts';
import { holdsIn, holdsKey, holdsUnchanged, type KnownHolds, subjectsOf } from '../legalHolds.ts';
import { readAll } from '../read.ts';
import type { Item, Key, Store } from '../store.ts';
import { forgetAction } from '../texts.ts';
import { type Action, put, transact, unchanged, waitsNoMore } from '../transact.ts';
import { forgottenKey } from './places.ts';
import { itemsIn } from './sources.ts';

export type Forgetting = {
  store: Store;
  /** Takes the uploaded documents of a case away, however many of them are there. */
  dropDocuments: (caseId: string, count: number) => Promise<void>;
};
/** `at` is what erased words say; only the words of one member when he alone is to be forgotten. */
export type Forget = { since: Since; at: Instant; now: Instant; memberId?: string };

/** How many texts and documents of a case are forgotten now, or why it stays. */
export type Forgotten = { erased: number } | { kept: Omit<Kept, 'count'> };

type Stands = {
  record: CaseRecord<CaseState>;
  holds: [string, KnownHolds][];
  forgottenAt: string | undefined;
};
type Change = Action<'version-differs'>;

const attempts = 4;
/** Texts in one transaction, which holds at most 100 actions. */
const atOnce = 90;

/**
 * Forgets the words of a case, unless a hold, an open matter or the law keeps them. Each transaction checks that the
 * case and its holds are still as they were judged: a message, or a hold, that comes meanwhile is met by a new look.
 * Killed anywhere and begun again with the same `at` it ends the same, and counts the same.
 */
export async function forgetCase(deps: Forgetting, caseId: string, how: Forget): Promise<Forgotten> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await tryOnce(deps, caseId, how);
    if (outcome !== 'again') return outcome;
  }
  throw new Busy();
}

async function tryOnce(deps: Forgetting, caseId: string, how: Forget): Promise<Forgotten | 'again'> {
  const { store } = deps;
  const stands = await lookAt(store, caseId);
  if (!stands) return { erased: 0 };
  const { state } = stands.record;
  const holds = stands.holds.flatMap(([, known]) => known.holds);
  const live = kindOf(caseId).live?.(state) ?? false;
  const found = await wordsOf(store, caseId, how);
  // A case in which a member never wrote is no matter of his.
  if (how.memberId !== undefined && found.texts === 0) return { erased: 0 };
  const verdict = verdictOn(state, { holds, live, since: how.since, now: how.now });
  if (!verdict.erase) return { kept: verdict.kept };
  if (found.pending) return { kept: { record: recordClassOf(state.kind, how.now), because: 'open' } };
  for (let from = 0; from < found.left.length; from += atOnce) {
    const some = found.left.slice(from, from + atOnce);
    const write = [...checks(store, stands), ...some.map((key) => forgetAction(store, key, how.at))];
    if (!(await transact(store, write)).done) return 'again';
  }
  if (how.memberId !== undefined) return { erased: found.texts };
  const documents = uploadsOf(state);
  if (documents > 0 && stands.forgottenAt !== how.at) await deps.dropDocuments(caseId, documents);
  const counts = { texts: found.texts, documents };
  const done = await transact(store, [...finish(store, stands), noted(store, caseId, how.at, counts)]);
  return done.done ? { erased: found.texts + documents } : 'again';
}

async function lookAt(store: Store, caseId: string): Promise<Stands | undefined> {
  const PK = casePartition(caseId);
  const first = (await readAll(store, [header(PK)]))(header(PK));
  if (!first) return undefined;
  const subjects = subjectsOf(parseCase(kindOf(caseId), first).state);
  const found = await readAll(store, [header(PK), forgottenKey(PK), ...subjects.map(holdsKey)]);
  const item = found(header(PK)) ?? first;
  const at = found(forgottenKey(PK))?.at;
  return {
    record: parseCase(kindOf(caseId), item),
    holds: subjects.map((id) => [id, holdsIn(found, id)]),
    forgottenAt: typeof at === 'string' ? at : undefined,
  };
}

/** Nobody wrote in the case, and nobody set or lifted a hold, since it was judged. */
function checks(store: Store, { record, holds }: Stands): Change[] {
  const key = header(casePartition(record.state.id));
  return [
    unchanged(store, key, record.version, 'version-differs'),
    ...holds.map(([subjectId, known]) => holdsUnchanged(store, subjectId, known)),
  ];
}

/** It no longer waits among those whose words are to be forgotten. */
function finish(store: Store, { record, holds }: Stands): Change[] {
  const key = header(casePartition(record.state.id));
  return [
    waitsNoMore(store, key, record.version),
    ...holds.map(([subjectId, known]) => holdsUnchanged(store, subjectId, known)),
  ];
}

function noted(store: Store, caseId: string, at: Instant, counts: object): Change {
  return put(store, { ...forgottenKey(casePartition(caseId)), at, ...counts });
}

type Words = { left: Key[]; texts: number; pending: boolean };

/** Every text that is still there, and how many are forgotten by this request once they have gone. */
async function wordsOf(store: Store, caseId: string, { at, memberId }: Forget): Promise<Words> {
  const words: Words = { left: [], texts: 0, pending: false };
  let his = memberId === undefined;
  for await (const item of itemsIn(store, casePartition(caseId))) {
    const SK = String(item.SK);
    if (memberId !== undefined && /^C#EVENT#\d+$/.test(SK)) his = isBy(item, memberId);
    if (SK !== 'A#HEADER' && item.dueKey !== undefined) words.pending = true;
    if (!SK.includes('#TXT#') || !his || (memberId !== undefined && !SK.startsWith('C#EVENT#'))) continue;
    if (item.erasedAt === undefined) words.left.push({ PK: String(item.PK), SK });
    if (item.erasedAt === undefined || item.erasedAt === at) words.texts++;
  }
  return words;
}

const isBy = (item: Item, memberId: string) => {
  const { by } = parseEvent(item);
  return by.kind === 'client' && by.memberId === memberId;
};
