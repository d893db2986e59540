import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffKey } from './cast.ts';
import { expectSame, ringsBy } from './delayed.ts';
import type { Engine } from './engine.ts';
import {
  accept,
  awaits,
  called,
  classification,
  completes,
  disagree,
  escalate,
  findings,
  people,
  promises,
  rejects,
  rungs,
  stay,
  upholds,
} from './ladderRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { type Actor, asClient, asStaff, type Move } from './moves.ts';
import { latenessOf, openPair, type Rings, type Step, walk } from './pair.ts';
import { answer, contact, message, tom, upheld, writes } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const minute = 60_000;

const assign = asStaff('key-mia', 'assignComplaint', (actor) => ({ staffId: tom(actor) }));
const withdraw = asClient('withdrawComplaint', { because: 'Opgelost.' });
const named = (verb: string, move: (key: StaffKey) => Move) =>
  Object.fromEntries(people.map((key) => [`${key} ${verb}`, move(key)]));
const moves: Record<string, Move> = {
  ...{ message, contact, answer, assign, withdraw },
  ...{ accept, escalate, stay, disagree, promises, upholds, completes },
  note: asStaff('key-eva', 'addComplaintNote', { text: 'Let op.' }),
  classify: asStaff('key-eva', 'classifyComplaint', classification),
  writes: writes(false),
  ...named('awaits', awaits),
  ...named('calls', called),
  ...named('rejects', rejects),
  ...named('findings', findings),
};

/** Where the days begin: at the opening, or so many answers and escalations later. */
const beginnings: Move[][] = [0, 1, 2, 3].map((steps) => rungs.slice(0, steps).flat());

/** What becomes of one alarm: it rings so many hours late, never, or twice. */
const mishap = fc.oneof(
  fc.integer({ min: 0, max: 72 }),
  fc.constant('lost' as const),
  fc.constant('twice' as const),
);
const days = fc.record({
  beginning: fc.constantFrom(...beginnings),
  steps: fc.array(
    fc.record({
      // Now and then long enough for whole steps to be missed, and for silence to close a case.
      afterHours: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }) },
        { weight: 1, arbitrary: fc.integer({ min: 60, max: 1_500 }) },
      ),
      move: fc.constantFrom(...Object.keys(moves)),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  mishaps: fc.array(mishap, { minLength: 1, maxLength: 5 }),
  /** Whether reconcile runs meanwhile, or comes back only in the end. */
  reconciling: fc.boolean(),
  /** Whether the stream shows anything of the unlucky one. */
  deaf: fc.boolean(),
});

test(
  'alarms late, lost or doubled: the same timeline, promises and letters',
  async () => {
    const property = fc.asyncProperty(days, async ({ beginning, steps, mishaps, reconciling, deaf }) => {
      const pair = await openPair(engine, ringsBy(mishaps), ({ world, unlucky }) => {
        world.reconciling = reconciling;
        if (deaf) world.deaf.add(unlucky.clientId);
      });
      const before = beginning.map((move) => ({ afterHours: 1, move }));
      const after = steps.map(({ afterHours, move }) => ({ afterHours, move: moves[move] as Move }));
      await expectSame(pair, [...before, ...after]);
    });
    await fc.assert(property, { numRuns: 25 });
  },
  2 * minute,
);

/** Two weeks of a complaint that is answered late, accepted in the end, and has silences between. */
const story: Step[] = [
  { afterHours: 20, move: message },
  { afterHours: 30, move: writes(false) },
  { afterHours: 90, move: assign },
  { afterHours: 40, move: asStaff('key-tom', 'respondToComplaint', upheld) },
  { afterHours: 20, move: accept },
  { afterHours: 48, move: moves.note as Move },
];
const onTime: Rings = ({ ringAt }) => [ringAt];

test(
  'all stream records dropped for more than a week: reconcile does everything',
  async () => {
    const pair = await openPair(engine, onTime, ({ world, unlucky }) => world.deaf.add(unlucky.clientId));
    await expectSame(pair, story);
  },
  minute,
);

test(
  'every execution wiped, again and again: reconcile wakes every case',
  async () => {
    const pair = await openPair(
      engine,
      () => [],
      () => {},
    );
    await expectSame(pair, story.slice(0, 3));
    expect(pair.world.outside.executions.some(({ caseId }) => caseId === pair.unlucky.caseId)).toBe(true);
    expect(await latenessOf(pair.punctual)).toBeLessThanOrEqual(90);
    expect(await latenessOf(pair.unlucky)).toBeLessThanOrEqual(10 * 60);
  },
  minute,
);

test(
  'StartExecution fails for a day: the alarms are set later, and nothing else is late',
  async () => {
    const pair = await openPair(engine, onTime, ({ world, punctual }) => {
      world.outside.isOut = (name, input) =>
        name === 'StartExecution' && !JSON.stringify(input).includes(punctual.caseId);
    });
    const { world, punctual, unlucky } = pair;
    const alarms = ({ caseId }: Actor) =>
      world.outside.executions.filter((execution) => execution.caseId === caseId).length;
    const [first, ...rest] = story as [Step, ...Step[]];
    await walk(pair, [first, { afterHours: 4, move: moves.note as Move }]);
    expect([alarms(punctual), alarms(unlucky)]).toEqual([1, 0]);
    world.outside.isOut = () => false;
    await expectSame(pair, rest, 'later');
    expect(alarms(unlucky)).toBeGreaterThan(0);
  },
  minute,
);
