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

export type Entry = { source: DueSource; due: Due };

/** The first thing due. The order at one instant: by source in the order given, then as the source says. */
export function earliest(sources: DueSource[]): Entry | undefined {
  let found: Entry | undefined;
  for (const source of sources) {
    const due = source.next();
    if (due && (!found || due.at < found.due.at)) found = { source, due };
  }
  return found;
}
