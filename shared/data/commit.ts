import type { CaseState, EventDraft } from '../domain/case.ts';
import { nextTimer } from '../domain/elapse.ts';
import type { Instant } from '../domain/instant.ts';
import { type Alarm, type CaseKind, type CaseRecord, headerItem } from './caseRecord.ts';
import { dateActions } from './dateItems.ts';
import { effectItems } from './effectItems.ts';
import { eventItems, type StoredEvent, storedEvent } from './eventItems.ts';
import { casePartition, guardKey } from './keys.ts';
import { promiseActions } from './promiseItems.ts';
import type { Item, Key, Store } from './store.ts';
import { type Action, putNew, replace, transact } from './transact.ts';

/** What makes a repeated request harmless: stored for as long as the case lives. */
export type Guard = { hash: string; bodyHash: string };

export type Commit<S extends CaseState> = {
  store: Store;
  kind: CaseKind<S>;
  before: CaseRecord<S> | undefined;
  events: EventDraft[];
  now: Instant;
  requestId: string;
  guard?: Guard | undefined;
  /** The alarm that has just rung, when a wake commits. */
  rang?: number | undefined;
  /** What was read beside the case, and must still be so or is written with it (`command.ts`, along). */
  along?: Action<'version-differs'>[] | undefined;
};

export type Committed<S extends CaseState> =
  | { outcome: 'done'; record: CaseRecord<S> }
  | { outcome: 'guard-exists'; guard: Item }
  | { outcome: 'version-differs' };

/**
 * The only writer of cases: one transaction with the guard, the header under its version, the events, their
 * texts, the promises, the letters and every other effect. All of it is there afterwards, or nothing.
 */
export async function commit<S extends CaseState>(input: Commit<S>): Promise<Committed<S>> {
  const { record, actions } = commitActions(input);
  const result = await transact(input.store, actions);
  if (result.done) return { outcome: 'done', record };
  if (result.meaning === 'guard-exists' && result.item)
    return { outcome: 'guard-exists', guard: result.item };
  return { outcome: 'version-differs' };
}

/** What a commit writes: for it, or for the transaction of a register that opens a case with what it enters. */
export function commitActions<S extends CaseState>(
  input: Commit<S>,
): { record: CaseRecord<S>; actions: Action<Meaning>[] } {
  const { record, stored } = nextRecord(input);
  const actions = [
    ...guardAction(input, record),
    headerAction(input, record),
    ...caseActions(input, record, stored),
  ];
  return { record, actions };
}

/** The header after these events, and the events as they are stored. */
export function nextRecord<S extends CaseState>(
  input: Commit<S>,
): { record: CaseRecord<S>; stored: StoredEvent[] } {
  const { kind, before, events, now, requestId } = input;
  const version = (before?.version ?? 0) + 1;
  let state = before?.state;
  const stored: StoredEvent[] = [];
  for (const draft of events) {
    state = kind.process.fold(state, draft);
    stored.push(storedEvent(draft, { state, version, recordedAt: now, requestId }));
  }
  if (!state) throw new Error('Nothing to commit');
  const alarm = nextAlarm(kind, state, before?.alarm, now, input.rang);
  const told = stored.some(({ event }) => event.audience === 'client');
  return { record: { state, version, alarm, feedVersion: told ? version : before?.feedVersion }, stored };
}

type Meaning = 'guard-exists' | 'version-differs';

function guardAction<S extends CaseState>(input: Commit<S>, record: CaseRecord<S>): Action<Meaning>[] {
  const { guard, store, now } = input;
  if (!guard) return [];
  const key = guardKey(casePartition(record.state.id), guard.hash);
  const answer = { state: record.state, bodyHash: guard.bodyHash, at: now };
  return [putNew(store, { ...key, ...answer }, 'guard-exists')];
}

function headerAction<S extends CaseState>(input: Commit<S>, record: CaseRecord<S>): Action<Meaning> {
  const { store, kind, before } = input;
  const item = headerItem(kind, record);
  return before
    ? replace(store, item, before.version, 'version-differs')
    : putNew(store, item, 'version-differs');
}

function caseActions<S extends CaseState>(
  input: Commit<S>,
  record: CaseRecord<S>,
  stored: StoredEvent[],
): Action<Meaning>[] {
  const { store, kind, before } = input;
  const items = [...eventItems(record, stored), ...effectItems(before, record, stored, input)];
  const beside = kind.beside?.(store, { before: before?.state, after: record.state, stored }) ?? [];
  return [
    ...items.map((item: Item & Key) => putNew<Meaning>(store, item)),
    ...promiseActions<Meaning>(store, record, stored),
    ...beside,
    ...dateActions(store, kind, before?.state, record.state),
    ...(input.along ?? []),
  ];
}

/**
 * The alarm for the earliest timer: a new one when there is none yet, when the earliest has become earlier,
 * or when the one that was set has rung. One that is set too early wakes, finds nothing and sets the next. A
 * kind that is swept has none.
 */
export function nextAlarm<S extends CaseState>(
  kind: CaseKind<S>,
  state: S,
  alarm: Alarm | undefined,
  now: Instant,
  rang: number | undefined,
): Alarm | undefined {
  const timer = kind.swept ? undefined : nextTimer(kind.process, state.timers);
  if (!timer) return alarm;
  const earlier = !alarm || timer.dueAt < alarm.at;
  const over = alarm && timer.dueAt > alarm.at && (alarm.at <= now || alarm.n === rang);
  return earlier || over ? { n: (alarm?.n ?? 0) + 1, at: timer.dueAt } : alarm;
}
