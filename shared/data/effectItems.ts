import type { CaseState } from '../domain/case.ts';
import { type Instant, instantAt, later, plusSeconds, secondsOf } from '../domain/instant.ts';
import type { PromiseChange } from '../domain/promise.ts';
import type { CaseRecord } from './caseRecord.ts';
import type { StoredEvent } from './eventItems.ts';
import { casePartition, effectKey, effectShard, letterKey, oneOf, settleKey } from './keys.ts';
import { letterPlaceOf } from './letterSample.ts';
import { firstPersonalPage } from './personal/pages.ts';
import { monthAt } from './promiseItems.ts';
import type { Item, Key } from './store.ts';

/** Step Functions may run a year: an alarm further away than this is started when it comes nearer. */
const alarmHorizonSeconds = 300 * 86_400;

type Commit = { now: Instant; requestId: string };

/** Everything that must happen because of a commit, each an item that is pending until it is done. */
export function effectItems(
  before: CaseRecord<CaseState> | undefined,
  record: CaseRecord<CaseState>,
  stored: StoredEvent[],
  { now, requestId }: Commit,
): (Item & Key)[] {
  const { state, version } = record;
  const pending = (since: Instant) => ({
    ...{ caseId: state.id, requestId, tries: 0 },
    ...{ dueKey: effectShard(state.id), dueAt: since, pendingSince: since },
  });
  return [
    ...alarmItem(before, record, pending, now),
    ...stored.flatMap((entry) => letterItem(record, entry, pending(now))),
    ...feedItem(before, record, stored, pending(now)),
    ...signalItems(record, stored, pending(now)),
    ...settleItems(record, stored, pending(now)),
    ...stored.flatMap((entry) => personalItem(record, entry, pending(now))),
    ...(stored.length > 0 ? [publishItem(state, version, stored, pending(now))] : []),
  ];
}

function personalItem(
  { state }: CaseRecord<CaseState>,
  { draft, event }: StoredEvent,
  pending: Item,
): (Item & Key)[] {
  return draft.personal ? [firstPersonalPage(state.id, draft.personal, event.at, pending)] : [];
}

function alarmItem(
  before: CaseRecord<CaseState> | undefined,
  { state, version, alarm }: CaseRecord<CaseState>,
  pending: (since: Instant) => Item,
  now: Instant,
): (Item & Key)[] {
  if (!alarm || alarm.n === before?.alarm?.n) return [];
  const { n, at } = alarm;
  const nearer = instantAt(secondsOf(at) - alarmHorizonSeconds);
  const key = effectKey(casePartition(state.id), version, 'alarm');
  const what = { effect: 'alarm', process: state.kind, n, ringAt: ringAt(state.id, at) };
  return [{ ...key, ...pending(later(now, nearer)), ...what }];
}

/** After any request still in flight, and spread over a minute. The deadline itself stays where it is. */
export function ringAt(caseId: string, dueAt: Instant): Instant {
  return plusSeconds(dueAt, 30 + oneOf(60, caseId));
}

function letterItem(
  { state }: CaseRecord<CaseState>,
  { draft, event }: StoredEvent,
  pending: Item,
): (Item & Key)[] {
  if (!draft.letter || !event.letterId) return [];
  const { kind, ...facts } = draft.letter;
  const { clientId, reference, office, locale, openedAt } = state;
  const writtenAt = later(event.at, openedAt);
  return [
    {
      ...letterKey(casePartition(state.id), event.seq),
      ...pending,
      ...{ effect: 'letter', letterId: event.letterId, seq: event.seq, clientId, reference, office, locale },
      ...{ kind, state: 'preparing', writtenAt, draft: { kind, ...facts } },
      ...{ clientKey: `letter#${clientId}`, clientSort: `${writtenAt}#${event.letterId}` },
      ...letterPlaceOf(office, monthAt(state, writtenAt), event.letterId),
    },
  ];
}

function signalItems(
  { state, version }: CaseRecord<CaseState>,
  stored: StoredEvent[],
  pending: Item,
): (Item & Key)[] {
  const signals = stored.flatMap(({ draft, event }) =>
    (draft.signals ?? []).map((signal) => ({ at: event.at, ...signal })),
  );
  return signals.map((signal, i) => ({
    ...effectKey(casePartition(state.id), version, `signal#${i}`),
    ...pending,
    ...{ effect: 'signal', ...signal },
  }));
}

function settleItems({ state }: CaseRecord<CaseState>, stored: StoredEvent[], pending: Item): (Item & Key)[] {
  const ordered = stored.flatMap(({ draft }) => (draft.settle === undefined ? [] : [draft.settle]));
  return ordered.map((instalment) => ({
    ...settleKey(casePartition(state.id), instalment),
    ...pending,
    ...{ effect: 'settle', instalment },
  }));
}

const toldOf = ({ event: { seq, type, at, letterId } }: StoredEvent) => ({ seq, type, at, letterId });

function feedItem(
  before: CaseRecord<CaseState> | undefined,
  { state, version }: CaseRecord<CaseState>,
  stored: StoredEvent[],
  pending: Item,
): (Item & Key)[] {
  const events = stored.filter(({ event }) => event.audience === 'client').map(toldOf);
  if (events.length === 0) return [];
  const key = effectKey(casePartition(state.id), version, 'feed');
  const { clientId, kind: process } = state;
  return [
    { ...key, ...pending, effect: 'feed', clientId, process, version, after: before?.feedVersion, events },
  ];
}

function publishItem(state: CaseState, version: number, stored: StoredEvent[], pending: Item): Item & Key {
  const events = stored.map((entry) => ({ ...toldOf(entry), audience: entry.event.audience }));
  const broken = stored.flatMap(({ event }) => event.promises).filter(isBroken).length;
  const key = effectKey(casePartition(state.id), version, 'publish');
  const { clientId, office, kind: process } = state;
  return { ...key, ...pending, effect: 'publish', clientId, office, process, version, broken, events };
}

function isBroken(change: PromiseChange): boolean {
  return change.change === 'settled' && change.status === 'broken';
}
