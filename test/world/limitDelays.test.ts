import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePartition, header } from '../../shared/data/keys.ts';
import { readAll } from '../../shared/data/read.ts';
import { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { asks, failsToFind } from './buyerScenarios.ts';
import { badDays, expectSame, missing, ringsBy, someMishaps } from './delayed.ts';
import type { Engine } from './engine.ts';
import { appealOf, limitOf } from './insurance.ts';
import {
  adverse,
  announces,
  appeals,
  approves,
  cutsShort,
  decides,
  decidesAppeal,
  informs,
  questions,
  requests,
  tells,
} from './limitRequests.ts';
import { namedOrMemory } from './memory/engine.ts';
import { type Move, mailEvent } from './moves.ts';
import { eventsOf, openPair, type Rings, type Step } from './pair.ts';
import { euro, insured } from './policyScenarios.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await namedOrMemory();
});
afterAll(() => engine.stop());

const minute = 60_000;
const day = 24;

/** The mail of the newest announcement reaches the client. */
const noticeArrives: Move = async (actor) => {
  const key = header(casePartition(limitOf(actor)));
  const { change } = CreditLimit.parse((await readAll(actor.world.store, [key]))(key)?.state);
  return mailEvent('Delivery', { seq: change?.seq ?? 0, of: limitOf })(actor);
};
const after = (days: number, move: Move): Step => ({ afterHours: days * day, move });

/** A whole life, what it begins with where that is not the request of a limit, and what must have happened. */
type Life = { steps: Step[]; events: string[]; opens?: Move };

const lives: Record<string, Life> = {
  'a buyer looked for in vain, and too late': {
    opens: asks,
    steps: [after(5, failsToFind)],
    events: ['opened', 'missed', 'answered'],
  },
  'decided late, then reduced': {
    steps: [after(9, approves), after(1, announces()), after(1, noticeArrives), after(40, tells(false))],
    events: ['decision-missed', 'progress-missed', 'decided', 'notice-delivered', 'change-effective'],
  },
  'a notice that comes late and a comment that holds': {
    steps: [
      after(1, approves),
      after(1, announces({ newAmount: euro('0.00') })),
      after(6, noticeArrives),
      after(1, informs),
      after(40, tells(true)),
      after(7, tells(false)),
    ],
    events: ['change-moved', 'change-held', 'change-moved', 'change-effective'],
  },
  'granted in part, changed on appeal, reduced, appealed again and held': {
    steps: [
      after(0.5, questions),
      after(1, informs),
      after(1, cutsShort),
      after(2, appeals),
      after(3, decidesAppeal({ outcome: 'changed', newDecision: { amount: euro('50000.00') } })),
      after(1, announces()),
      after(1, noticeArrives),
      after(1, appeals),
      after(40, decidesAppeal({ outcome: 'confirmed' }, appealOf('change'), 'key-dan')),
      after(7, tells(false)),
    ],
    events: ['appeal-decided', 'change-announced', 'change-held', 'appeal-decided', 'change-effective'],
  },
  'asked in vain, granted for a time, and expired': {
    steps: [
      after(0.5, questions),
      after(12, decides({ outcome: 'partial', amount: euro('20000.00'), until: '2026-07-31', ...adverse })),
      after(100, requests),
    ],
    events: ['comment-time-ended', 'decided', 'expiry-announced', 'expired', 'requested'],
  },
};

async function live(name: string, rings: Rings, { deaf = false, reconciling = true } = {}): Promise<void> {
  const { steps, events, opens = requests } = lives[name] as Life;
  const pair = await openPair(
    engine,
    rings,
    ({ world, unlucky }) => {
      world.reconciling = reconciling;
      if (deaf) world.deaf.add(unlucky.clientId);
    },
    { given: [insured], opens },
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
