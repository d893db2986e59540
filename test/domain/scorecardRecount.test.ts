import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, plusSeconds, secondsOf } from '../../shared/domain/instant.ts';
import type { PromiseEntry } from '../../shared/domain/promise.ts';
import { countsOf } from '../../shared/domain/scorecard/counts.ts';
import { factOf } from '../../shared/domain/scorecard/fact.ts';
import { headlineOf } from '../../shared/domain/scorecard/headline.ts';
import { published } from '../../shared/domain/scorecard/published.ts';
import { script } from './complaintArbitrary.ts';
import { instant } from './complaintPlay.ts';
import { ledgerOf, playUntil } from './ledger.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = 25;
console.log(`scorecard recount: FC_SEED=${seed}, ${runs} months of random histories`);

const offices = ['NL', 'MX', 'SE'] as const;
/** Some histories at few offices, so that cells fill. */
const histories = fc.array(
  fc.record({
    played: script,
    office: fc.constantFrom(...offices),
    until: fc.integer({ min: 0, max: 90 * 86_400 }),
  }),
  { minLength: 5, maxLength: 25 },
);
const asOf = instant('2027-01-01T00:00:00Z');

type Named = Pick<PromiseEntry, 'promise' | 'measure' | 'office'>;
const same = (a: Named, b: Named) =>
  a.promise === b.promise && a.measure === b.measure && a.office === b.office;

/** Counted one by one, from the words of the charter. */
function naive(all: PromiseEntry[], cell: Named) {
  const entries = all.filter((entry) => same(entry, cell));
  const count = (keep: (entry: PromiseEntry) => boolean) => entries.filter(keep).length;
  const hours = entries
    .filter(({ status }) => status === 'kept' || status === 'broken')
    .map(({ settledAt, deadline }) => secondsOf(settledAt as Instant) - secondsOf(deadline.from));
  return {
    kept: count(({ status }) => status === 'kept'),
    broken: count(({ status }) => status === 'broken'),
    running: count(({ status }) => status === 'running'),
    void: count(({ status, because }) => status === 'void' && !because),
    noReply: count(({ because }) => because === 'no-reply'),
    strictlyBroken: count((entry) => entry.status === 'broken' || missedStrictly(all, entry)),
    worst: Math.max(...hours),
    times: hours.length,
  };
}

/** Nobody had answered at the stricter instant, and the promise had not ended before. */
function missedStrictly(all: PromiseEntry[], entry: PromiseEntry): boolean {
  const [other] = entry.deadline.otherReadings ?? [];
  if (!other || entry.deadline.unit !== 'working-hours') return false;
  const [strict = entry.dueAt] = [other.dueAt, entry.dueAt].sort();
  const proofs = all.filter(
    ({ caseId, key, measure }) =>
      caseId === entry.caseId &&
      (key === entry.key ||
        (entry.measure === 'solved' &&
          measure === 'answered' &&
          key.split('#')[1] === entry.key.split('#')[1])),
  );
  const answer = proofs.find(({ measure }) => measure === 'answered') ?? entry;
  const answered = answer.status === 'kept' && (answer.settledAt as Instant) <= strict;
  return !answered && (entry.settledAt ?? asOf) > strict;
}

const recounted = (all: PromiseEntry[]) =>
  offices.flatMap((office) =>
    countsOf(all.filter((entry) => entry.office === office).map(factOf), office, asOf),
  );

test('the scorecard is what anybody would count in the ledger, whatever happened', () => {
  let shown = 0;
  const property = fc.property(histories, (list) => {
    const all = list.flatMap(({ played, office, until }, i) =>
      ledgerOf(playUntil({ ...played, office }, until), `cmp_nl${i}`),
    );
    const { cells, totals } = published(recounted(all));
    const names = new Set(all.map(({ promise, measure, office }) => `${promise} ${measure} ${office}`));
    expect(cells.map(({ promise, measure, office }) => `${promise} ${measure} ${office}`).sort()).toEqual(
      [...names].sort(),
    );
    for (const cell of cells) {
      const { strictlyBroken, worst, times, ...tally } = naive(all, cell);
      const size = all.filter((entry) => same(entry, cell)).length;
      if ('hidden' in cell) expect(size).toBeLessThan(5);
      else {
        shown += 1;
        expect(cell).toMatchObject(tally);
        expect(cell.stricter?.broken ?? tally.broken).toBe(strictlyBroken);
        const inHours = all.some((e) => same(e, cell) && e.deadline.unit === 'working-hours');
        expect(cell.stricter !== undefined).toBe(inHours);
        if ('hidden' in cell.times) expect(times).toBeLessThan(5);
        else {
          const seconds = cell.times.unit === 'hours' ? 3_600 : 86_400;
          expect(cell.times.worst).toBeCloseTo(worst / seconds, 0);
        }
        expect(size).toBeGreaterThanOrEqual(5);
      }
    }
    for (const total of totals.filter(({ complete }) => complete)) {
      const every = offices.map((office) => naive(all, { ...total, office }).kept);
      if (!('hidden' in total)) expect(total.kept).toBe(every.reduce((a, b) => a + b, 0));
    }
  });
  fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
  expect(shown).toBeGreaterThan(runs);
});

const entry = (over: Partial<PromiseEntry>): PromiseEntry => {
  const from = instant('2026-04-24T13:45:00Z');
  const dueAt = instant('2026-05-05T10:45:00Z');
  const deadline = {
    ...{ promise: 'complaint.step2', dueAt, amount: 48, unit: 'working-hours' as const, from },
    ...{ calendar: { id: 'NL', version: '2026-1' }, explanation: [] },
    otherReadings: [{ reading: 'working-days', dueAt: instant('2026-04-29T13:45:00Z') }],
  };
  return {
    ...{ key: 'complaint.step2.answered#4', promise: 'complaint.step2', measure: 'answered' },
    ...{ status: 'kept', dueAt, settledAt: plusSeconds(from, 3_600), caseId: 'cmp_1' },
    ...{ clientId: 'cli_1', office: 'NL', madeAt: from, deadline, ...over },
  };
};
const solved = { key: 'complaint.step2.solved#4', measure: 'solved' as const };

test('a solution is judged by its answer under the stricter reading too, not by the day it was accepted', () => {
  const late = instant('2026-05-20T10:00:00Z');
  const strictOf = (...entries: PromiseEntry[]) =>
    countsOf(entries.map(factOf), 'NL', asOf).map(({ measure, stricter }) => [measure, stricter]);
  const kept = { kept: 1, broken: 0, running: 0, void: 0, noReply: 0 };
  const broken = { ...kept, kept: 0, broken: 1 };
  const early = [entry({}), entry({ ...solved, settledAt: late })];
  expect(strictOf(...early)).toEqual([
    ['answered', kept],
    ['solved', kept],
  ]);
  const answeredLate = instant('2026-04-30T13:45:00Z');
  const between = [entry({ settledAt: answeredLate }), entry({ ...solved, settledAt: late })];
  expect(strictOf(...between)).toEqual([
    ['answered', broken],
    ['solved', broken],
  ]);
});

test('silence after an answer has its own column, and is not satisfaction in the headline', () => {
  const silent = Array.from({ length: 4 }, (_, i) =>
    entry({ ...solved, caseId: `cmp_${i}`, status: 'void', because: 'no-reply' }),
  );
  const all = [...silent, ...Array.from({ length: 12 }, (_, i) => entry({ ...solved, caseId: `cmp_b${i}` }))];
  const month = { month: '2026-05', ...published(countsOf(all.map(factOf), 'NL', asOf)) };
  expect(headlineOf(month)).toEqual({
    ...{ month: '2026-05', kept: 12, broken: 0, running: 0, void: 0, noReply: 4 },
    ...{ keptPercent: 75, complete: true },
  });
});
