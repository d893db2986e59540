import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mandates } from './collectionRequests.ts';
import { expectSame, type Mishap, ringsBy } from './delayed.ts';
import type { Engine } from './engine.ts';
import { namedOrMemory } from './memory/engine.ts';
import type { Move } from './moves.ts';
import * as requests from './overdueRequests.ts';
import { eventsOf, openPair, type Rings, type Step } from './pair.ts';
import { insured } from './policyScenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const { answers, asks, paysWith, reports, reportsMore, says, tells } = requests;
const minute = 60_000;
const after = (days: number, move: Move): Step => ({ afterHours: days * 24, move });

/** A whole life of a file, and what must have happened in it. */
const lives: Record<string, { steps: Step[]; events: string[] }> = {
  'told, asked in vain, answered late, and paid after its last days': {
    steps: [
      after(1, reportsMore),
      after(1, asks),
      after(9, answers(false)),
      after(30, says),
      after(3, tells),
      after(260, paysWith('3630.00', { on: '2026-06-01' })),
    ],
    events: ['extension-asked', 'answer-missed', 'extension-answered', 'duty-near', 'duty-near', 'received'],
  },
  'told, and nothing more is heard of him': {
    steps: [after(300, says)],
    events: ['opened', 'duty-near', 'duty-near', 'client-wrote'],
  },
  'a question that money answers, and a mandate': {
    steps: [
      after(1, reportsMore),
      after(1, asks),
      after(1, paysWith('3000.00', { on: '2026-04-23' })),
      after(1, mandates),
      after(60, says),
    ],
    events: ['extension-asked', 'received', 'handed-over', 'client-wrote'],
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
    { given: [insured], opens: reports },
  );
  await expectSame(pair, steps);
  const happened = (await eventsOf(pair.punctual)).map(({ type }) => type);
  const left = happened.reduce((wanted, type) => (wanted[0] === type ? wanted.slice(1) : wanted), events);
  expect(left).toEqual([]);
}

const badDays: Record<string, [Rings, { deaf?: boolean }]> = {
  'alarms late, lost and doubled': [ringsBy([40, 'lost', 'twice', 3]), {}],
  'the stream lost': [({ ringAt }) => [ringAt], { deaf: true }],
  'every execution wiped': [() => [], {}],
};
const all = Object.keys(lives).flatMap((life) => Object.keys(badDays).map((bad) => [life, bad] as const));

test.each(all)(
  '%s, with %s: the same timeline, promises and letters',
  async (life, bad) => {
    const [rings, days] = badDays[bad] as (typeof badDays)[string];
    await live(life, rings, days);
  },
  2 * minute,
);

const mishap = fc.oneof<fc.Arbitrary<Mishap>[]>(
  fc.integer({ min: 0, max: 72 }),
  fc.constant('lost'),
  fc.constant('twice'),
);

test(
  'whatever becomes of the alarms, and though reconcile comes back only in the end: the same',
  async () => {
    const anyLife = fc.constantFrom(...Object.keys(lives));
    const some = fc.array(mishap, { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(anyLife, some, (life, mishaps) =>
      live(life, ringsBy(mishaps), { reconciling: false }),
    );
    await fc.assert(property, { numRuns: 3 });
  },
  4 * minute,
);
