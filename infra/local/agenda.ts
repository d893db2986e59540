import type { Activity } from './activity.ts';
import { type Clock, toInstant } from './clock.ts';

/** One thing that went off, as the answer of an advance lists it. */
export type Fired = { at: string; kind: string; name: string; count?: number };

export type Due = { at: number; name: string };

/**
 * Something that holds things due later. `next` tells the earliest; `fire` starts exactly that one and
 * does not wait for its work (which is tracked as activity).
 */
export type DueSource = { kind: string; next(): Due | undefined; fire(due: Due): void };

/** Things that repeat at a rate: an advance runs them once after each instant, however many were skipped. */
export type RateSource = { fireRates(): Fired[] };

export type Agenda = {
  add(source: DueSource): void;
  addRates(source: RateSource): void;
  nextAt(): number | undefined;
  /** Moves the clock forward to an instant; everything due fires in order, each to quiescence. */
  advance(to: number): Promise<{ now: string; fired: Fired[] }>;
  /** Fires what is due now, without waiting. */
  fireDue(): void;
  busy(): boolean;
};

type Entry = { source: DueSource; due: Due };

export function createAgenda(clock: Clock, activity: Activity): Agenda {
  const sources: DueSource[] = [];
  const rates: RateSource[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let advancing = 0;

  const fire = ({ source, due }: Entry): Fired => {
    source.fire(due);
    return { at: toInstant(clock.now()), kind: source.kind, name: due.name };
  };
  const fireRates = async () => {
    const fired = rates.flatMap((source) => source.fireRates());
    await activity.settled();
    return fired;
  };
  const fireInstant = async (first: Entry) => {
    clock.hold(first.due.at);
    const fired: Fired[] = [];
    for (
      let entry: Entry | undefined = first;
      entry && entry.due.at <= clock.now();
      entry = earliest(sources)
    ) {
      fired.push(fire(entry));
      await activity.settled();
    }
    return [...fired, ...(await fireRates())];
  };
  const run = async (to: number) => {
    clock.hold(clock.now());
    try {
      return await runTo(to);
    } finally {
      clock.release();
    }
  };
  const runTo = async (to: number) => {
    const fired: Fired[] = [];
    await activity.settled();
    for (let entry = earliest(sources); entry && entry.due.at <= to; entry = earliest(sources)) {
      fired.push(...(await fireInstant(entry)));
    }
    clock.hold(to);
    fired.push(...(await fireRates()));
    return { now: toInstant(clock.now()), fired };
  };
  const ended = () => {
    advancing -= 1;
  };
  return {
    add: (source) => void sources.push(source),
    addRates: (source) => void rates.push(source),
    nextAt: () => earliest(sources)?.due.at,
    busy: () => advancing > 0,
    advance(to) {
      advancing += 1;
      const result = queue.then(() => run(to));
      queue = result.then(
        () => ended(),
        () => ended(),
      );
      return result;
    },
    fireDue() {
      const now = clock.now();
      for (let entry = earliest(sources); entry && entry.due.at <= now; entry = earliest(sources))
        fire(entry);
    },
  };
}

/** The order at one instant: by source in the order they were added, then as the source says. */
function earliest(sources: DueSource[]): Entry | undefined {
  let found: Entry | undefined;
  for (const source of sources) {
    const due = source.next();
    if (due && (!found || due.at < found.due.at)) found = { source, due };
  }
  return found;
}
