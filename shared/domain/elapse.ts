import type { CaseState, EventDraft, Timer } from './case.ts';
import type { Instant } from './instant.ts';
import type { Person } from './person.ts';

/** What the rules may know beside the case: who works for its office and the next one. */
export type World = { people: readonly Person[] };

/** One kind of case: how its events fold and what its timers do. */
export type Process<S extends CaseState> = {
  kind: S['kind'];
  fold: (state: S | undefined, event: EventDraft) => S;
  timerOrder: readonly string[];
  /** Everything is as of `dueAt`; only what is no use any more when it is late may look at `now` (`reminders.ts`). */
  onTimer: Record<string, (state: S, dueAt: Instant, world: World, now: Instant) => EventDraft>;
};

/** At most so many deadlines are applied in one commit; the rest follows at once in the next. */
export const elapsedAtOnce = 5;

export type Elapsed<S> = { state: S; events: EventDraft[]; more: boolean };

/**
 * Applies every deadline that has passed, in order, each as of its due instant (`design.md` 3.7). A
 * deadline has passed when `now` is strictly after it: a command received at the instant is in time.
 */
export function elapse<S extends CaseState>(
  process: Process<S>,
  state: S,
  now: Instant,
  world: World,
): Elapsed<S> {
  const events: EventDraft[] = [];
  let current = state;
  for (;;) {
    const timer = nextTimer(process, current.timers);
    if (!timer || timer.dueAt >= now) return { state: current, events, more: false };
    if (events.length === elapsedAtOnce) return { state: current, events, more: true };
    const event = handlerOf(process, timer)(current, timer.dueAt, world, now);
    events.push(event);
    current = process.fold(current, event);
  }
}

/** A case as of now, for a reader: every passed deadline counts, though its alarm may be a minute away. */
export function asOf<S extends CaseState>(
  process: Process<S>,
  state: S,
  now: Instant,
  world: World,
): Elapsed<S> {
  const first = elapse(process, state, now, world);
  if (!first.more) return first;
  const rest = asOf(process, first.state, now, world);
  return { ...rest, events: [...first.events, ...rest.events] };
}

/** The timer that fires next: the earliest, and among equals the first in the process's table. */
export function nextTimer<S extends CaseState>(process: Process<S>, timers: Timer[]): Timer | undefined {
  const rank = (timer: Timer) => process.timerOrder.indexOf(timer.name);
  return timers.reduce<Timer | undefined>((first, timer) => {
    if (!first || timer.dueAt < first.dueAt) return timer;
    return timer.dueAt === first.dueAt && rank(timer) < rank(first) ? timer : first;
  }, undefined);
}

function handlerOf<S extends CaseState>(process: Process<S>, timer: Timer) {
  const handler = process.onTimer[timer.name];
  if (!handler) throw new Error(`${process.kind} has no timer ${timer.name}`);
  return handler;
}
