import * as z from 'zod';
import { Direction, Grade } from '../domain/buyer/grade.ts';
import { About } from '../domain/dataRequest/about.ts';
import { Instant as InstantSchema } from '../domain/instant.ts';
import { LetterDraft } from '../domain/letterDraft.ts';
import { LetterKind } from '../domain/letterKind.ts';
import { Locale, OfficeCode } from '../domain/office.ts';
import { Kept } from '../domain/records/kept.ts';

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

/** What one case, or a buyer, tells a case: a command on it that is done once (`functions/events/effects/signal.ts`). */
export const SignalEffect = z.object({
  ...common,
  effect: z.literal('signal'),
  /** The case that is told; `caseId` is the sender. */
  to: z.string(),
  name: z.string(),
  at: InstantSchema,
  data: z.record(z.string(), z.unknown()),
});
export type SignalEffect = z.infer<typeof SignalEffect>;

/** An instalment that was ordered: pending until every step of its settlement is done. */
export const SettleEffect = z.object({
  ...common,
  effect: z.literal('settle'),
  instalment: z.number().int(),
});
export type SettleEffect = z.infer<typeof SettleEffect>;

/** One page of those who must hear of a buyer's new grade (`functions/events/effects/fanOut.ts`). */
export const FanOutEffect = z.object({
  ...common,
  effect: z.literal('fan-out'),
  /** The buyer; there is no case. */
  buyerId: z.string(),
  n: z.number().int(),
  direction: Direction,
  grade: Grade,
  at: InstantSchema,
  page: z.number().int(),
  /** The last limit, or overdue file, of the page before. */
  after: z.string().optional(),
});
export type FanOutEffect = z.infer<typeof FanOutEffect>;

/** Where an assembly, or an erasure, has come to: after which item of which partition of which source. */
export const Position = z.strictObject({
  source: z.number().int().nonnegative(),
  /** The place in the index that lists the partitions of the source. */
  list: z.record(z.string(), z.string()).optional(),
  PK: z.string().optional(),
  SK: z.string().optional(),
});
export type Position = z.infer<typeof Position>;

const pageAbout = { ...common, about: About, page: z.number().int(), after: Position.optional() };

/** One part of an export (`functions/events/personal/exportPage.ts`). */
export const ExportEffect = z.object({
  ...pageAbout,
  effect: z.literal('export'),
  /** What the parts before have. */
  tally: z.strictObject({ records: z.number().int(), withheld: z.number().int() }),
});
export type ExportEffect = z.infer<typeof ExportEffect>;

/** One page of an erasure (`functions/events/personal/erasurePage.ts`). */
export const ErasureEffect = z.object({
  ...pageAbout,
  effect: z.literal('erasure'),
  /** When it was ordered: what is erased says so. */
  at: InstantSchema,
  tally: z.strictObject({ erased: z.number().int(), kept: z.array(Kept) }),
});
export type ErasureEffect = z.infer<typeof ErasureEffect>;
/** One page of the clients who must hear that their contact left (`functions/events/effects/leave.ts`). */
export const LeaveEffect = z.object({
  ...common,
  effect: z.literal('leave'),
  /** Who left; there is no case. */
  staffId: z.string(),
  /** Who takes his clients, where somebody was named. */
  successor: z.string().optional(),
  at: InstantSchema,
  page: z.number().int(),
  /** The last case of the page before. */
  after: z.string().optional(),
});
export type LeaveEffect = z.infer<typeof LeaveEffect>;

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

export const Effect = z.discriminatedUnion('effect', [
  AlarmEffect,
  FeedEffect,
  PublishEffect,
  SignalEffect,
  FanOutEffect,
  LeaveEffect,
  SettleEffect,
  ExportEffect,
  ErasureEffect,
  LetterEffect,
]);
export type Effect = z.infer<typeof Effect>;
