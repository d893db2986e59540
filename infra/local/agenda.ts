import type { Activity } from './activity.ts';
import { type Clock, toInstant } from './clock.ts';
import { type DueSource, type Entry, earliest, type Fired, type RateSource } from './due.ts';

export type Advanced = { now: string; fired: Fired[] };

export type Agenda = {
  add(source: DueSource): void;
  /** `takeNews`: whether anything was written since it was last asked that somebody hears of. */
  addRates(source: RateSource, takeNews: () => boolean): void;
  nextAt(): number | undefined;
  /** Moves the clock forward to an instant; everything due fires in order, each to quiescence. */
  advance(to: number): Promise<Advanced>;
  /** Fires what is due now, without waiting. */
  fireDue(): void;
  busy(): boolean;
};

type Parts = { clock: Clock; activity: Activity; sources: DueSource[]; rates: Rates[] };
type Rates = { source: RateSource; takeNews: () => boolean; ranAt: number };

/** How long rates may wait while nothing happens (ms); in so long everything that runs by the clock has its turn. */
const DAY = 86_400_000;

/** What is due and when; advances wait for one another. `prepare` is called before one of a day or more. */
export function createAgenda(
  clock: Clock,
  activity: Activity,
  prepare: () => void = () => undefined,
): Agenda {
  const parts: Parts = { clock, activity, sources: [], rates: [] };
  let queue: Promise<unknown> = Promise.resolve();
  let advancing = 0;
  const ended = () => {
    advancing -= 1;
  };
  return {
    add: (source) => void parts.sources.push(source),
    addRates: (source, takeNews) => void parts.rates.push({ source, takeNews, ranAt: 0 }),
    nextAt: () => earliest(parts.sources)?.due.at,
    busy: () => advancing > 0,
    advance(to) {
      advancing += 1;
      if (to - clock.now() >= DAY) prepare();
      const result = queue.then(() => advance(to, parts));
      queue = result.then(ended, ended);
      return result;
    },
    fireDue() {
      const now = clock.now();
      let entry = earliest(parts.sources);
      for (; entry && entry.due.at <= now; entry = earliest(parts.sources)) entry.source.fire(entry.due);
    },
  };
}

async function advance(to: number, parts: Parts): Promise<Advanced> {
  const { clock, activity, sources } = parts;
  clock.hold(clock.now());
  try {
    const fired: Fired[] = [];
    await activity.settled();
    for (let entry = earliest(sources); entry && entry.due.at <= to; entry = earliest(sources)) {
      fired.push(...(await fireInstant(entry, parts)));
    }
    clock.hold(to);
    fired.push(...(await fireRates(parts)));
    return { now: toInstant(clock.now()), fired };
  } finally {
    clock.release();
  }
}

/**
 * Everything due at the instant of an entry, one after the other, and then the rates once. A schedule that gave nobody
 * anything to do leaves them nothing to look at: after such ones they run once a day.
 */
async function fireInstant(first: Entry, parts: Parts): Promise<Fired[]> {
  const { clock, activity, sources } = parts;
  clock.hold(first.due.at);
  const fired: Fired[] = [];
  let entry: Entry | undefined = first;
  for (; entry && entry.due.at <= clock.now(); entry = earliest(sources)) {
    const { source, due } = entry;
    source.fire(due);
    fired.push({ at: toInstant(clock.now()), kind: source.kind, name: due.name });
    await activity.settled();
  }
  const quiet = fired.every(({ kind }) => kind === 'schedule');
  return [...fired, ...(await fireRates(parts, (rates) => isTime(rates, clock) || !quiet))];
}

const isTime = ({ takeNews, ranAt }: Rates, clock: Clock) => takeNews() || clock.now() - ranAt >= DAY;

async function fireRates(
  { rates, activity, clock }: Parts,
  due: (rates: Rates) => boolean = () => true,
): Promise<Fired[]> {
  const fired = rates.filter(due).flatMap((some) => {
    some.ranAt = clock.now();
    return some.source.fireRates();
  });
  await activity.settled();
  return fired;
}
