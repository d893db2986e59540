import { expect, test } from 'vitest';
import { parseCase } from '../../shared/data/caseRecord.ts';
import { casePartition, letterPlace } from '../../shared/data/keys.ts';
import { renewalKind } from '../../shared/data/renewalKind.ts';
import type { Item } from '../../shared/data/store.ts';
import { calendarFor } from '../../shared/domain/calendar.ts';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import { instantOf } from '../../shared/domain/calendarTime.ts';
import { type Instant, type LocalDate, plusSeconds } from '../../shared/domain/instant.ts';
import { officeCodes } from '../../shared/domain/office.ts';
import type { RenewalTerms } from '../../shared/domain/policy/renewalTerms.ts';
import { morning, zoneOf } from '../../shared/domain/sweeps.ts';
import { on } from '../domain/insured.ts';
import { sweepZones } from '../domain/sweepZones.ts';
import { book, staffed } from './book.ts';
import { memoryEngine } from './memory/engine.ts';
import { scanAll } from './records.ts';
import { sweepNow } from './time.ts';
import { World } from './world.ts';

const policies = 120;
const entered = '2026-01-02T09:00:00Z' as Instant;

/** A book of which every policy ends with the year, and does not renew unless its terms say so. */
async function everyPolicyEnds(world: World, renewal: RenewalTerms = { rule: 'none' }): Promise<string[]> {
  await staffed(world.store, officeCodes);
  const cases: string[] = [];
  for (let number = 0; number < policies; number++) {
    const office = officeCodes[number % officeCodes.length] ?? 'NL';
    const time = { startsOn: '2026-01-01', endsOn: '2026-12-31', renewal };
    cases.push(await book(world.store, { number, office, ...time }, entered));
  }
  return cases;
}

/** The schedule of each zone goes off on its morning, so many times at once. */
async function mornings(world: World, from: string, to: string, times = 1): Promise<void> {
  for (let day: LocalDate = on(from); day <= on(to); day = daysAfter(day, 1)) {
    for (const zone of sweepZones) {
      const office = officeCodes.find((code) => zoneOf(code) === zone) ?? 'NL';
      world.now = plusSeconds(instantOf(calendarFor(office), day, morning), 300);
      await Promise.all(Array.from({ length: times }, () => sweepNow(world)));
    }
  }
}

const lettersIn = (items: Item[], kind: string) =>
  items
    .filter((item) => item.effect === 'letter' && item.kind === kind)
    .map(({ letterId }) => String(letterPlace(String(letterId))?.caseId))
    .sort();

function statusesOf(items: Item[], cases: string[]) {
  const headers = new Map(items.filter(({ SK }) => SK === 'A#HEADER').map((item) => [String(item.PK), item]));
  return cases.map((id) => {
    const { state } = parseCase(renewalKind, headers.get(casePartition(id)) as Item);
    return [
      state.status,
      state.timers.length,
      state.promises.filter(({ status }) => status === 'running').length,
    ];
  });
}

test('a year end at which every policy expires, its schedule lost for three days and then delivered twice at once: each is told ahead once and at its end once', async () => {
  const world = await World.open(memoryEngine(), entered);
  const cases = await everyPolicyEnds(world);
  await mornings(world, '2026-11-29', '2026-12-30');
  await mornings(world, '2027-01-03', '2027-01-03', 2);
  await mornings(world, '2027-01-04', '2027-01-05');
  const items = await scanAll(world.store);
  expect(lettersIn(items, 'renewal-ending')).toEqual([...cases].sort());
  expect(lettersIn(items, 'renewal-ended')).toEqual([...cases].sort());
  expect(new Set(statusesOf(items, cases).map(String))).toEqual(new Set(['ended,0,0']));
});

/** The last insured day of every policy, as whoever checks cover reads it. */
const endsIn = (items: Item[]) =>
  items.flatMap(({ PK, policy }) =>
    String(PK).startsWith('POLICY#') && policy ? [(policy as { endsOn: string }).endsOn] : [],
  );

test('the same night where every policy waits for our documents: in none of the lost days anybody is without cover', async () => {
  const world = await World.open(memoryEngine(), entered);
  const cases = await everyPolicyEnds(world, { rule: 'tacit' });
  await mornings(world, '2026-09-01', '2026-12-30');
  expect(new Set(endsIn(await scanAll(world.store)))).toEqual(new Set(['2027-01-30']));
  await mornings(world, '2027-01-03', '2027-01-03', 2);
  const items = await scanAll(world.store);
  expect(lettersIn(items, 'renewal-prolonged')).toEqual([...cases].sort());
  expect(new Set(statusesOf(items, cases).map(String))).toEqual(new Set(['open,1,0']));
});
