import { randomBytes } from 'node:crypto';
import type { CaseEvent, CaseState, EventDraft } from '../domain/case.ts';
import type { Instant } from '../domain/instant.ts';
import type { CaseRecord } from './caseRecord.ts';
import { casePartition, eventKey, hash, letterIdOf, textKey } from './keys.ts';
import type { Item, Key } from './store.ts';

/** A personal text on its way into the table: the event keeps only the salted hash. */
type StoredText = { name: string; body: string; salt: string; sha256: string };

export type StoredEvent = { draft: EventDraft; event: CaseEvent; texts: StoredText[] };

type Place = { state: CaseState; version: number; recordedAt: Instant; requestId: string };

/** The event as it is stored; `state` is the case after it. */
export function storedEvent(
  draft: EventDraft,
  { state, version, recordedAt, requestId }: Place,
): StoredEvent {
  const { type, at, by, audience, data, timers = {}, promises = [] } = draft;
  const texts = Object.entries(draft.texts ?? {}).map(([name, body]) => storedText(name, body));
  const event: CaseEvent = {
    ...{ v: 1, type, seq: state.events, version, at, recordedAt, by, audience, data, timers, promises },
    texts: Object.fromEntries(texts.map(({ name, sha256 }) => [name, sha256])),
    ...(draft.letter && { letterId: letterIdOf(state.id, state.events) }),
    requestId,
  };
  return { draft, event, texts };
}

/** The salt goes when the text is erased: the hash that stays then tells nobody anything. */
export function storedText(name: string, body: string): StoredText {
  const salt = randomBytes(16).toString('hex');
  return { name, body, salt, sha256: hash(salt + body) };
}

export function eventItems<S extends CaseState>(
  record: CaseRecord<S>,
  stored: StoredEvent[],
): (Item & Key)[] {
  const PK = casePartition(record.state.id);
  return stored.flatMap(({ event, texts }) => [
    { ...eventKey(PK, event.seq), ...event },
    ...texts.map(({ name, ...text }) => ({ ...textKey(PK, event.seq, name), ...text })),
  ]);
}
