import { expect, test } from 'vitest';
import { sweep } from '../../functions/events/sweep/sweep.ts';
import { casePartition, header } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/store.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import { book, staffed } from './book.ts';
import { type Fault, type Mode, modesFor } from './faults.ts';
import { Trail } from './injection.ts';
import { memoryEngine } from './memory/engine.ts';
import { putAll, scanAll } from './records.ts';
import { sweepNow } from './time.ts';
import { World } from './world.ts';

const entered = '2026-01-02T09:00:00Z';
/** The morning after documents were due: a broken promise and a letter for each, and two tasks from the weeks before. */
const morning = '2026-09-17T06:05:00Z';

/** Three policies of one morning, whose documents nobody has issued. */
async function threeDue(): Promise<World> {
  const world = await World.open(memoryEngine(), entered);
  await staffed(world.store, officeCodes);
  for (const number of [1, 2, 3])
    await book(
      world.store,
      { number, office: 'NL', startsOn: '2026-01-01', endsOn: '2026-12-31' },
      world.now,
    );
  world.now = morning as typeof world.now;
  return world;
}

/** What the sweep left: of the entries before it, what is salted differs from world to world. */
async function remains({ store }: World): Promise<string[]> {
  const items = (await scanAll(store)).filter(({ SK }) => !/#TXT#|C#EVENT#0*1$/.test(String(SK)));
  return items.map((item: Item) => JSON.stringify(item)).sort();
}

async function swept(fault?: Fault) {
  const world = await threeDue();
  const trail = new Trail(fault);
  await sweepNow(world, trail);
  return { calls: trail.calls, end: await remains(world) };
}

test('whatever call of a sweep fails in whatever way, at every item, all of it is there once in the end', async () => {
  const reference = await swept();
  expect(reference.calls.filter((name) => name === 'TransactWriteItems')).toHaveLength(3);
  const points = reference.calls.flatMap((name, at) => modesFor(name).map((mode: Mode) => ({ at, mode })));
  const faults: string[] = [];
  for (const { at, mode } of points) {
    const { calls, end } = await swept({ at, mode });
    const differs = JSON.stringify(end) !== JSON.stringify(reference.end);
    const fault = calls.length <= at ? 'the fault was never met' : differs && 'the end is another';
    if (fault) faults.push(`${reference.calls[at]} (call ${at + 1}) ${mode}: ${fault}`);
  }
  console.log(`${points.length} points over ${reference.calls.length} calls`);
  expect(faults).toEqual([]);
});

test('a sweep whose time is over stops in good time, and the next one goes on where it stopped', async () => {
  const world = await threeDue();
  const run = { now: world.now, timeLeft: () => 0 };
  expect(await sweep(world.deps, run)).toEqual({ woken: 0, failed: 0, unfinished: true });
  const later = { ...run, timeLeft: () => 60_000 };
  expect(await sweep(world.deps, later)).toEqual({ woken: 3, failed: 0, unfinished: false });
  expect(await sweep(world.deps, later)).toEqual({ woken: 0, failed: 0, unfinished: false });
});

test('a case that cannot be read is counted, and the ones after it have their turn', async () => {
  const world = await threeDue();
  const [first] = (await scanAll(world.store, 'due')).filter(({ dueKey }) =>
    `${dueKey}`.startsWith('sweep#'),
  );
  const broken = header(String(first?.PK));
  expect(broken.PK.startsWith(casePartition('rnw_'))).toBe(true);
  await putAll(world.store, [{ ...broken, version: 1, dueKey: first?.dueKey, dueAt: first?.dueAt }]);
  const run = { now: world.now, timeLeft: () => 60_000 };
  expect(await sweep(world.deps, run)).toEqual({ woken: 2, failed: 1, unfinished: false });
});

test('a morning is swept in one run for all zones in which it has come, and counted once', async () => {
  const world = await threeDue();
  await book(
    world.store,
    { number: 4, office: 'CZ', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    entered as typeof world.now,
  );
  const counted: string[] = [];
  const deps = { ...world.deps, count: (name: string) => void counted.push(name) };
  const run = { now: world.now, timeLeft: () => 60_000 };
  expect(await sweep(deps, run)).toEqual({ woken: 4, failed: 0, unfinished: false });
  expect(counted.filter((name) => name === 'SweepRuns')).toHaveLength(1);
});

/** A fourth one, in Ireland, which waits for the same day; and that day. */
async function dueElsewhere() {
  const world = await threeDue();
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  await book(world.store, { number: 4, office: 'IE', ...year }, entered as typeof world.now);
  const waiting = (await scanAll(world.store, 'due')).filter(({ dueKey }) =>
    `${dueKey}`.startsWith('sweep#'),
  );
  const [first, ...others] = waiting.map(({ dueAt }) => String(dueAt)).sort();
  expect(others.map((dueAt) => dueAt.slice(0, 10))).toEqual(Array(3).fill(first?.slice(0, 10)));
  const at = (time: string) => ({
    now: `${first?.slice(0, 11)}${time}` as typeof world.now,
    timeLeft: () => 60_000,
  });
  return { world, at };
}

test('what is due where it is not yet morning waits for its own', async () => {
  const { world, at } = await dueElsewhere();
  expect(await sweep(world.deps, at('06:05:00Z'))).toMatchObject({ woken: 3 });
  expect(await sweep(world.deps, at('06:59:59Z'))).toMatchObject({ woken: 0 });
  expect(await sweep(world.deps, at('07:05:00Z'))).toMatchObject({ woken: 1 });
});

test('a morning that was left out is made up for by the run of another zone', async () => {
  const { world, at } = await dueElsewhere();
  expect(await sweep(world.deps, at('07:05:00Z'))).toMatchObject({ woken: 4 });
});
