import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedEvent } from '../../shared/data/eventItems.ts';
import { promiseActions } from '../../shared/data/promiseItems.ts';
import { fromItem, type Item } from '../../shared/data/store.ts';
import type { CaseState } from '../../shared/domain/case.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { rows, rowsWithDeadline, rowsWithoutPromise, uncounted } from '../domain/charterRows.ts';
import { type Course, courses, coursesOfOurOwn, states } from '../domain/courses.ts';
import type { Engine } from './engine.ts';
import { namedOrMemory } from './memory/engine.ts';
import { Overview } from './overview.ts';
import { putAll } from './records.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

/** What the commits of a whole case leave in the ledger. */
function entriesOf({ world }: Overview, course: Course): Item[] {
  const after = states(course);
  const stored = course.events.map((event, i) => {
    const place = { state: after[i] as CaseState, version: i + 1, recordedAt: event.at, requestId: 'req-0' };
    return storedEvent(event, place);
  });
  const record = { state: after.at(-1) as CaseState, version: after.length } as Parameters<
    typeof promiseActions
  >[1];
  return promiseActions(world.store, record, stored).flatMap(({ write }) =>
    write.Put?.Item ? [fromItem(write.Put.Item as Parameters<typeof fromItem>[0])] : [],
  );
}

/** The promises of which the scorecard has a line, over all the months in which these cases made any. */
async function scored(overview: Overview, entries: Item[]): Promise<string[]> {
  // Cases of the tests share their ids; what is named alike is the same promise.
  const ledger = new Map(entries.map((entry) => [`${entry.PK} ${entry.SK}`, entry]));
  await putAll(overview.world.store, [...ledger.values()]);
  const names = new Set<string>();
  for (const now of ['2026-12-31T04:30:00Z', '2027-12-31T04:30:00Z', '2028-12-31T04:30:00Z']) {
    overview.world.now = now as Instant;
    await overview.recount({ everything: true });
    const { body } = await overview.read('getScorecard', 'nobody');
    const months = body.data as { cells: { promise: string }[] }[];
    for (const { promise } of months.flatMap(({ cells }) => cells)) names.add(promise);
  }
  return [...names].sort();
}

test('the scorecard has a line for every promise of the charter that has a clock, and for no other', async () => {
  const overview = await Overview.open(engine, []);
  const entries = [...courses, ...coursesOfOurOwn].flatMap((course) => entriesOf(overview, course));
  const { body } = await overview.read('getCharter', 'nobody', { office: 'NL' });
  const published = (body.promises as { promise: string }[]).map(({ promise }) => promise);
  const counted = published.filter((promise) => !(promise in uncounted));
  expect(await scored(overview, entries)).toEqual(counted.sort());
  expect([...new Set(Object.values(rows).flat())].sort()).toEqual(counted);
});

test('every row of the charter that names a deadline has a promise, or says why it needs none', () => {
  const promised = Object.keys(rows).filter((row) => !row.startsWith('F '));
  expect([...promised, ...Object.keys(rowsWithoutPromise)].sort()).toEqual([...rowsWithDeadline].sort());
});
