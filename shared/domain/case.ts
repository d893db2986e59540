import * as z from 'zod';
import { Actor } from './actor.ts';
import type { About, Asked } from './dataRequest/about.ts';
import { CalendarVersion } from './deadline.ts';
import { Instant } from './instant.ts';
import type { LetterDraft } from './letterDraft.ts';
import { Locale, OfficeCode } from './office.ts';
import { afterChanges, PromiseChange, PromiseState } from './promise.ts';

/** What a case waits for; timers due at one instant fire in the order of the process's table. */
export const Timer = z.strictObject({ name: z.string(), dueAt: Instant });
export type Timer = z.infer<typeof Timer>;

/** Changes an event makes to the timers: names to instants, or null to stop one. */
export const TimerChange = z.record(z.string(), Instant.nullable());

/** Something a person of ours still has to do in a case. */
export const Task = z.strictObject({
  name: z.string(),
  role: z.string(),
  dueAt: Instant,
  since: Instant,
});
export type Task = z.infer<typeof Task>;

/** The part every case has, whatever its process. All of it is the fold of the case's events. */
export const CaseState = z.strictObject({
  kind: z.string(),
  id: z.string(),
  reference: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  locale: Locale,
  openedAt: Instant,
  /** The at of the last event: time in a case never runs backwards. */
  lastAt: Instant,
  /** How many events there are; the next one is number `events + 1`. */
  events: z.number().int().nonnegative(),
  /** The number of the last event that the client may see: his ETag. */
  clientEvents: z.number().int().nonnegative(),
  rules: z.strictObject({ charter: z.string(), calendar: CalendarVersion }),
  timers: z.array(Timer),
  promises: z.array(PromiseState),
  tasks: z.array(Task),
});
export type CaseState = z.infer<typeof CaseState>;

/** An event before it is stored: what happened, and everything that follows from it in the same commit. */
export type EventDraft = {
  type: string;
  at: Instant;
  by: Actor;
  audience: 'client' | 'staff';
  data: Record<string, unknown>;
  texts?: Record<string, string>;
  timers?: z.infer<typeof TimerChange>;
  promises?: PromiseChange[];
  letter?: LetterDraft;
  signals?: SignalDraft[];
  /** The number of the instalment whose payment this event orders: the settlement machine does the rest. */
  settle?: number;
  /** What is to be assembled or forgotten about whom: pages of effects do it. */
  personal?: { request: Asked; about: About };
};

/**
 * What one case tells another in the same commit; the other takes it as of the sender's instant, or as of `at`
 * where the event itself was logged late and the other must not hear of it in its past.
 */
export type SignalDraft = { to: string; name: string; data: Record<string, unknown>; at?: Instant };

/** A signal as it arrives. */
export type Signal = { name: string; at: Instant; data: Record<string, unknown> };

/** A stored event: codes, amounts, instants and ids; its texts live beside it and can be erased. */
export const CaseEvent = z.strictObject({
  v: z.literal(1),
  type: z.string(),
  seq: z.number().int().positive(),
  version: z.number().int().positive(),
  at: Instant,
  recordedAt: Instant,
  by: Actor,
  audience: z.enum(['client', 'staff']),
  data: z.record(z.string(), z.unknown()),
  texts: z.record(z.string(), z.string()),
  timers: TimerChange,
  promises: z.array(PromiseChange),
  letterId: z.string().optional(),
  requestId: z.string(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

type Folded = Pick<EventDraft, 'at' | 'audience' | 'timers' | 'promises'>;

/** What every event does to the common part: the clock, the timers, the promises. */
export function foldCommon<S extends CaseState>(state: S, event: Folded): S {
  const events = state.events + 1;
  return {
    ...state,
    events,
    clientEvents: event.audience === 'client' ? events : state.clientEvents,
    lastAt: event.at,
    timers: foldTimers(state.timers, event.timers ?? {}),
    promises: foldPromises(state.promises, event),
  };
}

function foldTimers(timers: Timer[], change: z.infer<typeof TimerChange>): Timer[] {
  const kept = timers.filter((timer) => !(timer.name in change));
  const set = Object.entries(change).flatMap(([name, dueAt]) => (dueAt ? [{ name, dueAt }] : []));
  return [...kept, ...set].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A word kept or missed stays in the ledger alone once it is settled: the header holds no growing list. */
function foldPromises(promises: PromiseState[], event: Folded): PromiseState[] {
  const all = afterChanges(promises, event.promises ?? [], event.at);
  return all.filter(({ measure, status }) => measure !== 'told' || status === 'running');
}
