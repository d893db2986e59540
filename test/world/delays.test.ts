import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { differencesOf } from './differences.ts';
import { type Engine, startEngine } from './engine.ts';
import { essenceOf } from './essence.ts';
import { type Actor, asClient, asStaff, type Move } from './moves.ts';
import {
  foldAndState,
  latenessOf,
  openPair,
  type Pair,
  type Rings,
  type Step,
  settle,
  walk,
} from './pair.ts';
import { answer, contact, message, rejected, tom, writes } from './requests.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const minute = 60_000;
const hour = 3_600;

const assign = asStaff('key-mia', 'assignComplaint', (actor) => ({ staffId: tom(actor) }));
const withdraw = asClient('withdrawComplaint', { because: 'Opgelost.' });
const moves: Record<string, Move> = {
  ...{ message, contact, answer, assign, withdraw },
  note: asStaff('key-eva', 'addComplaintNote', { text: 'Let op.' }),
  writes: writes(false),
  awaits: writes(true),
  rejects: asStaff('key-eva', 'respondToComplaint', rejected),
  accept: asClient('acceptAnswer'),
};

/** What becomes of one alarm: it rings so many hours late, never, or twice. */
const mishap = fc.oneof(
  fc.integer({ min: 0, max: 72 }),
  fc.constant('lost' as const),
  fc.constant('twice' as const),
);
type Mishap = number | 'lost' | 'twice';

const ringsBy =
  (mishaps: Mishap[]): Rings =>
  ({ n, ringAt }) => {
    const mishap = mishaps[n % mishaps.length];
    if (mishap === 'lost') return [];
    if (mishap === 'twice') return [ringAt, plusSeconds(ringAt, 7)];
    return [plusSeconds(ringAt, (mishap ?? 0) * hour)];
  };

const days = fc.record({
  steps: fc.array(
    fc.record({
      afterHours: fc.integer({ min: 0, max: 60 }),
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

async function expectSame(pair: Pair, steps: Step[], keys = 'step'): Promise<void> {
  const answers = await walk(pair, steps, keys);
  for (const [one, other] of answers) expect(other).toBe(one);
  await settle(pair);
  const { punctual, unlucky, world } = pair;
  const [wanted, got] = await essenceOf(world, [punctual.clientId, unlucky.clientId]);
  expect(differencesOf(wanted, got)).toEqual([]);
  const [folded, state] = await foldAndState(unlucky);
  expect(folded).toEqual(state);
}

test(
  'alarms late, lost or doubled: the same timeline, promises and letters',
  async () => {
    const property = fc.asyncProperty(days, async ({ steps, mishaps, reconciling, deaf }) => {
      const pair = await openPair(engine, ringsBy(mishaps), ({ world, unlucky }) => {
        world.reconciling = reconciling;
        if (deaf) world.deaf.add(unlucky.clientId);
      });
      await expectSame(
        pair,
        steps.map(({ afterHours, move }) => ({ afterHours, move: moves[move] as Move })),
      );
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
  { afterHours: 40, move: answer },
  { afterHours: 20, move: moves.accept as Move },
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
