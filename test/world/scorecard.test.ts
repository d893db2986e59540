import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepMonths, readScorecard, scorecardPartition } from '../../shared/data/scorecardItems.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { scorecardMonths } from '../../shared/domain/scorecard/months.ts';
import type { Engine } from './engine.ts';
import { namedOrMemory } from './memory/engine.ts';
import { later } from './moves.ts';
import { Overview } from './overview.ts';
import { scanAll } from './records.ts';
import { answer, hours } from './requests.ts';

let engine: Engine;
let overview: Overview;
beforeAll(async () => {
  engine = await namedOrMemory();
  overview = await Overview.open(engine, []);
}, 30_000);
afterAll(() => engine.stop());

type Cell = { promise: string; measure: string; office: string; [name: string]: unknown };
type Month = { month: string; cells: Cell[]; totals: Cell[] };

const read = async () => {
  const { status, body, headers } = await overview.read('getScorecard', 'nobody');
  const data = body.data as Month[];
  const cell = (month: string, promise: string, measure: string) =>
    data
      .find((one) => one.month === month)
      ?.cells.find((c) => c.promise === promise && c.measure === measure);
  return { status, asOf: body.asOf, headline: body.headline, data, cell, headers };
};

test('before the first count there is nothing to read, and it says so', async () => {
  const { status, asOf, data, headers } = await read();
  expect([status, asOf, data]).toEqual([200, null, []]);
  expect(headers).toMatchObject({ 'Cache-Control': 'public, max-age=300' });
});

test('the count shows what the ledger has, and hides what are too few', async () => {
  for (let i = 0; i < 5; i++) await overview.complaint(later(2 * hours), answer);
  for (let i = 0; i < 2; i++) await overview.complaint();
  await overview.passTo('2026-04-25T04:30:00Z');
  const { months, unfinished, metrics } = await overview.recount();
  expect([months.length, unfinished, metrics]).toEqual([14, false, ['ScorecardRuns']]);
  const { asOf, cell, headline } = await read();
  expect(asOf).toBe('2026-04-25T04:30:00Z');
  expect(cell('2026-04', 'complaint.step1', 'answered')).toMatchObject({ office: 'NL', kept: 5, broken: 2 });
  expect(cell('2026-04', 'complaint.step1', 'solved')).toMatchObject({
    ...{ running: 5, broken: 2, times: { hidden: 'under 5' } },
  });
  expect(cell('2026-05', 'complaint.step2', 'solved')).toBeUndefined();
  expect((headline as object[])[0]).toMatchObject({
    month: '2026-04',
    running: 5,
    broken: 2,
    complete: true,
  });
});

test('the same count again changes nothing; an older one that comes late spoils nothing', async () => {
  const before = await read();
  expect((await overview.recount()).months).toEqual([]);
  const late = await overview.recount({ now: '2026-04-23T04:30:00Z' as never, everything: true });
  expect(late.months).toEqual([]);
  expect((await read()).data).toEqual(before.data);
});

test('a count that runs out of time leaves whole months, and the next one goes on with the rest', async () => {
  overview.later(24 * hours);
  let asked = 0;
  const oneMonth = 1;
  const first = await overview.recount({ timeLeft: () => (++asked > oneMonth ? 0 : 60_000) });
  expect([first.months.length, first.unfinished, first.metrics]).toEqual([1, true, []]);
  expect((await read()).asOf).toBe('2026-04-25T04:30:00Z');
  const second = await overview.recount();
  expect(second.months).not.toContain(first.months[0]);
  expect([...first.months, ...second.months].sort()).toEqual(['2026-02', '2026-03', '2026-04']);
  expect((await read()).asOf).toBe('2026-04-26T04:30:00Z');
});

test('a promise that is settled months later is still counted in its own month', {
  timeout: 60_000,
}, async () => {
  await overview.passTo('2026-06-30T04:30:00Z');
  await overview.recount();
  const { cell } = await read();
  expect(cell('2026-04', 'complaint.step1', 'solved')).toMatchObject({ running: 0, noReply: 5, broken: 2 });
  expect(cell('2026-05', 'complaint.step2', 'answered')).toMatchObject({ hidden: 'under 5' });
});

test('a night in which nothing happened writes one item: as of when', async () => {
  const rows = async () =>
    (await scanAll(overview.world.store)).filter(({ PK }) => PK === scorecardPartition);
  // The first night of July adds a month.
  overview.later(24 * hours);
  await overview.recount();
  const before = await rows();
  overview.later(24 * hours);
  expect((await overview.recount()).months.length).toBeGreaterThan(0);
  const after = await rows();
  expect(after.filter((row, i) => !isDeepStrictEqual(row, before[i])).map(({ SK }) => SK)).toEqual([
    'A#ASOF',
  ]);
  expect((await read()).asOf).toBe(overview.world.now);
});

test('of two counts at once one is kept: the other has read what is not so any more', async () => {
  const { store, now } = overview.world;
  const known = await readScorecard(store, scorecardMonths(now));
  const counted = known.months.map((month) => ({
    ...month,
    score: { ...month.score, asOf: plusSeconds(now, 60) },
  }));
  expect(await keepMonths(store, known, counted)).toBeDefined();
  expect(await keepMonths(store, known, counted)).toBeUndefined();
});
