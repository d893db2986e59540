import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  actsWith,
  announces,
  answers,
  calls,
  closes,
  collectsWith,
  mandates,
  objects,
  proposes,
  reports,
  says,
  tells,
} from './collectionRequests.ts';
import { badDays, expectSame, missing, ringsBy, someMishaps } from './delayed.ts';
import type { Engine } from './engine.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Move } from './moves.ts';
import { eventsOf, openPair, type Rings, type Step } from './pair.ts';
import { insured } from './policyScenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const minute = 60_000;
const after = (days: number, move: Move): Step => ({ afterHours: days * 24, move });
const files = actsWith({ kind: 'keeps-right', right: 'insolvency-filing', on: '2026-05-06' });

/** A whole life, and what must have happened. */
const lives: Record<string, { steps: Step[]; events: string[] }> = {
  'agreed to, paid in part, and closed late': {
    steps: [
      after(1, proposes),
      after(1, answers(true)),
      after(1, calls),
      after(2, collectsWith({ on: '2026-04-24' })),
      after(1, says),
      after(1, tells),
      after(30, closes('uncollectable')),
    ],
    events: [
      'plan-answered',
      'acted',
      'recovered',
      'staff-wrote',
      'payment-missed',
      'progress-missed',
      'closed',
    ],
  },
  'planned too late, met with silence, then refused': {
    steps: [
      after(15, proposes),
      after(20, calls),
      after(1, proposes),
      after(2, answers(false, 2)),
      after(20, says),
    ],
    events: ['plan-missed', 'plan-proposed', 'consent-ended', 'acted', 'plan-answered', 'plan-missed'],
  },
  'a filing that went ahead, and one that he objected to': {
    steps: [
      after(1, announces('insolvency-filing', '2026-05-06')),
      after(20, files),
      after(1, announces('limitation', '2026-06-10')),
      after(1, says),
      after(20, tells),
    ],
    events: ['exception-announced', 'plan-missed', 'acted', 'exception-announced', 'progress-missed'],
  },
  'objected to, and left alone': {
    steps: [after(1, announces()), after(1, objects), after(40, proposes)],
    events: ['exception-announced', 'exception-answered', 'plan-missed', 'plan-proposed'],
  },
};

async function live(name: string, rings: Rings, { deaf = false, reconciling = true } = {}): Promise<void> {
  const { steps, events } = lives[name] as (typeof lives)[string];
  const pair = await openPair(
    engine,
    rings,
    ({ world, unlucky }) => {
      world.reconciling = reconciling;
      if (deaf) world.deaf.add(unlucky.clientId);
    },
    { given: [insured, reports], opens: mandates },
  );
  await expectSame(pair, steps);
  const happened = (await eventsOf(pair.punctual)).map(({ type }) => type);
  expect(missing(events, happened)).toEqual([]);
}

const all = Object.keys(lives).flatMap((life) => Object.keys(badDays).map((bad) => [life, bad] as const));

test.each(all)(
  '%s, with %s: the same timeline, promises and letters',
  async (life, bad) => {
    const [rings, days] = badDays[bad] as (typeof badDays)[string];
    await live(life, rings, days);
  },
  minute,
);

test(
  'whatever becomes of the alarms, and though reconcile comes back only in the end: the same',
  async () => {
    const anyLife = fc.constantFrom(...Object.keys(lives));
    const property = fc.asyncProperty(anyLife, someMishaps, (life, some) =>
      live(life, ringsBy(some), { reconciling: false }),
    );
    await fc.assert(property, { numRuns: 3 });
  },
  2 * minute,
);
