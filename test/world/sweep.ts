import type { Item } from '../../shared/data/store.ts';
import { differencesOf } from './differences.ts';
import type { Engine } from './engine.ts';
import { type Fault, type Mode, modesFor } from './faults.ts';
import { type Played, play } from './play.ts';
import type { Scenario } from './scenario.ts';

/** What became of every fault in one scenario. `repeats` counts mails and bus events sent once more. */
export type Swept = {
  name: string;
  thin: boolean;
  points: number;
  converged: number;
  repeatedMails: number;
  repeatedEvents: number;
  faults: string[];
  /** Every pair of call and fault that met. */
  met: string[];
};

/**
 * Every SDK call of a scenario met by every fault it can meet, each compared with the run without fault; `chosen`
 * tells by their number, and by the pair of call and fault that meets, which points are played.
 */
export async function sweep(
  engine: Engine,
  scenario: Scenario,
  chosen: (point: number, pair: string) => boolean = () => true,
): Promise<Swept> {
  const [reference] = await play(engine, scenario, [undefined]);
  if (!reference || reference.calls.length === 0) throw new Error(`${scenario.name} calls nothing`);
  const pairOf = ({ at, mode }: Fault) => `${reference.calls[at]} ${mode}`;
  const points = pointsOf(scenario, reference.calls).filter((point, i) => chosen(i, pairOf(point)));
  const groups = scenario.alone ? points.map((point) => [point]) : [points];
  const played: Played[] = [];
  for (const group of groups) played.push(...(await play(engine, scenario, group)));
  const wanted = { ...reference, all: comparable(scenario, reference) };
  const verdicts = played.map((run, i) => judge(scenario, wanted, run, points[i] as Fault));
  const faults = verdicts.flatMap(({ fault }) => (fault ? [fault] : []));
  return {
    name: scenario.name,
    thin: scenario.spread === 'thin',
    points: points.length,
    converged: points.length - faults.length,
    repeatedMails: sum(verdicts.map(({ mails }) => mails)),
    repeatedEvents: sum(verdicts.map(({ events }) => events)),
    faults,
    met: points.map(pairOf),
  };
}

/**
 * Every fault at every call. Where they are spread, the command's own calls, which end with its transaction,
 * meet every fault, and each call of its effects one, in the next scenario another; where they are spread
 * thin, its own calls too.
 */
function pointsOf({ name: { length }, spread }: Scenario, calls: string[]): Fault[] {
  const own = spread === 'thin' ? 0 : calls.indexOf('TransactWriteItems') + 1;
  return calls.flatMap((name, at) => {
    const alike = calls.flatMap((other, place) => (other === name ? [place] : []));
    // Reconcile asks all shards in the same words: the first and the last Query stand for all of them.
    if (name === 'Query' && at !== alike[0] && at !== alike.at(-1)) return [];
    const modes = modesFor(name);
    const one = (length + at) % modes.length;
    const met = spread && at >= own ? modes.slice(one, one + 1) : modes;
    return met.map((mode): Fault => ({ at, mode }));
  });
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

type Wanted = Played & { all: object };

function judge(scenario: Scenario, reference: Wanted, run: Played, { at, mode }: Fault) {
  const mails = run.picture.mails.length - reference.picture.mails.length;
  const events = run.picture.events.length - reference.picture.events.length;
  const difference =
    (run.calls.length <= at ? 'the fault was never met' : undefined) ??
    differencesOf(reference.all, comparable(scenario, run))[0] ??
    (mails > allowedMails(mode) ? `${mails} mails were repeated` : undefined) ??
    (events > reference.picture.events.length ? `${events} events were repeated` : undefined);
  const where = `${scenario.name}: ${reference.calls[at]} (call ${at + 1}) ${mode}`;
  return { mails, events, fault: difference && `${where}: ${difference}` };
}

/** A sender that died may have sent its mail; two senders at one letter never send two. */
const allowedMails = (mode: Mode) => (mode === 'delivered twice' ? 0 : 1);

/** What must be equal: all but how often a mail or an event was sent. */
function comparable({ whenFound }: Scenario, { picture }: Played): object {
  const { items, mails, events, ...rest } = picture;
  // Guards stand in the order of what they keep, instants included.
  const told = whenFound ? items.filter(({ SK }) => SK !== 'G#GUARD') : items;
  const all = {
    ...rest,
    mails: [...new Set(mails)].sort(),
    events: [...new Set(events)].sort(),
    items: Object.fromEntries(told.map((item, i) => [nameOf(item, i), item])),
  };
  return whenFound ? withoutInstants(all) : all;
}

/** A guard is known by its hash alone, so by its place among the guards. */
const nameOf = ({ PK, SK }: Item, place: number) => `${PK} ${SK}${SK === 'G#GUARD' ? place : ''}`;

/** What is found out late is dated late: everything in the hours of such a run is one instant. */
function withoutInstants(value: object): object {
  return JSON.parse(
    JSON.stringify(value).replace(/2026-(04-2(2T1[3-7]|4T(1[89]|2[0-3]))|06-23T1[89]):\d\d:\d\dZ/g, 'then'),
  );
}
