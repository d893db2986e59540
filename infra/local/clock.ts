import type { Store } from './store.ts';

/** The virtual clock, in milliseconds since 1970. It never goes back, nor does a restart take it back. */
export type Clock = {
  readonly frozen: boolean;
  now(): number;
  /** Stops the clock at an instant. */
  hold(at: number): void;
  /** Lets a clock that is not frozen run on from where it was held. */
  release(): void;
};

type Stored = { heldAt: number } | { offset: number };

/** A clock that remembers itself in the store. A new one begins at `begin`, or at the real time. */
export function createClock(store: Store, frozen: boolean, begin?: number): Clock {
  let state = restore(store, begin);
  const save = (next: Stored) => {
    state = next;
    store.setMeta('clock', JSON.stringify(next));
  };
  const now = () => ('heldAt' in state ? state.heldAt : Date.now() + state.offset);
  const clock: Clock = {
    frozen,
    now,
    hold: (at) => save({ heldAt: Math.max(at, now()) }),
    release: () => {
      if (!frozen && 'heldAt' in state) save({ offset: state.heldAt - Date.now() });
    },
  };
  clock.hold(now());
  clock.release();
  return clock;
}

function restore(store: Store, begin: number | undefined): Stored {
  const stored = store.getMeta('clock');
  if (stored) return JSON.parse(stored) as Stored;
  return begin === undefined ? { offset: 0 } : { heldAt: begin };
}

/** RFC 3339 in whole seconds, as every instant of the service. */
export function toInstant(at: number): string {
  return `${new Date(Math.floor(at / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
