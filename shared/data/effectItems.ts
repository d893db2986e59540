import * as z from 'zod';
import type { CaseState } from '../domain/case.ts';
import {
  type Instant,
  Instant as InstantSchema,
  instantAt,
  later,
  plusSeconds,
  secondsOf,
} from '../domain/instant.ts';
import { LetterDraft } from '../domain/letterDraft.ts';
import { LetterKind } from '../domain/letterKind.ts';
import { Locale, OfficeCode } from '../domain/office.ts';
import type { PromiseChange } from '../domain/promise.ts';
import type { CaseRecord } from './caseRecord.ts';
import type { StoredEvent } from './eventItems.ts';
import { casePartition, effectKey, effectShard, letterKey, shardOf } from './keys.ts';
import type { Item, Key } from './store.ts';

const common = {
  PK: z.string(),
  SK: z.string(),
  caseId: z.string(),
  requestId: z.string(),
  tries: z.number().int(),
  /** Since when the effect has been pending. */
  pendingSince: InstantSchema,
  /** Both are there while the effect is undone: the shard, and when it is tried next. */
  dueKey: z.string().optional(),
  dueAt: InstantSchema.optional(),
};

/** What an event tells the outside: codes and numbers, no text. */
export const Told = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: InstantSchema,
  letterId: z.string().optional(),
});

export const AlarmEffect = z.object({
  ...common,
  effect: z.literal('alarm'),
  process: z.string(),
  n: z.number().int(),
  ringAt: InstantSchema,
});
export type AlarmEffect = z.infer<typeof AlarmEffect>;

export const FeedEffect = z.object({
  ...common,
  effect: z.literal('feed'),
  clientId: z.string(),
  process: z.string(),
  version: z.number().int(),
  /** The version whose feed effect comes before this one. */
  after: z.number().int().optional(),
  events: z.array(Told),
});
export type FeedEffect = z.infer<typeof FeedEffect>;

export const PublishEffect = z.object({
  ...common,
  effect: z.literal('publish'),
  clientId: z.string(),
  office: OfficeCode,
  process: z.string(),
  version: z.number().int(),
  /** How many promises these events found broken. */
  broken: z.number().int(),
  events: z.array(Told.extend({ audience: z.enum(['client', 'staff']) })),
});
export type PublishEffect = z.infer<typeof PublishEffect>;

export const letterStates = ['preparing', 'sent', 'delivered', 'failed'] as const;

export const LetterEffect = z.object({
  ...common,
  effect: z.literal('letter'),
  letterId: z.string(),
  seq: z.number().int(),
  clientId: z.string(),
  reference: z.string(),
  office: OfficeCode,
  locale: Locale,
  kind: LetterKind,
  state: z.enum(letterStates),
  writtenAt: InstantSchema,
  draft: LetterDraft,
  sha256: z.string().optional(),
  leaseUntil: InstantSchema.optional(),
  sentAt: InstantSchema.optional(),
  deliveredAt: InstantSchema.optional(),
  failedAt: InstantSchema.optional(),
});
export type LetterEffect = z.infer<typeof LetterEffect>;

export const Effect = z.discriminatedUnion('effect', [AlarmEffect, FeedEffect, PublishEffect, LetterEffect]);
export type Effect = z.infer<typeof Effect>;

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
    ...(stored.length > 0 ? [publishItem(state, version, stored, pending(now))] : []),
  ];
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
  return plusSeconds(dueAt, 30 + (shardOf(caseId) * 60) / 16);
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
    },
  ];
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
