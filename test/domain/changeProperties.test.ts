import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import type { EventDraft } from '../../shared/domain/case.ts';
import { dateOf } from '../../shared/domain/clocks.ts';
import { coverOn } from '../../shared/domain/creditLimit/coverOn.ts';
import { foldCreditLimit } from '../../shared/domain/creditLimit/fold.ts';
import { earliestDay } from '../../shared/domain/creditLimit/noticeDays.ts';
import { creditLimitProcess } from '../../shared/domain/creditLimit/process.ts';
import { standingAt } from '../../shared/domain/creditLimit/standing.ts';
import { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { asOf } from '../../shared/domain/elapse.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import {
  appealEnds,
  appeals,
  appealWithdraws,
  approves,
  arrives,
  asksFor,
  atOnce,
  calls,
  comments,
  cuts,
  decides,
  upheld,
  worsens,
  writes,
} from './limitMoves.ts';
import type { LimitMove } from './limitPlay.ts';
import { endOf, playAll, type Script, scriptOf, wokenAt } from './limitScript.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`change properties: FC_SEED=${seed}`);

/** An appeal that ends with a new decision from its own lodging, or from the day of the change. */
const wins =
  (amount: number): LimitMove =>
  (state, now, world) => {
    const from = state.change?.effectiveAt ?? state.decisions.at(-1)?.at ?? now;
    return state.appeals.some(({ id, decidedAt }) => id === 'apl_1' && !decidedAt)
      ? appealEnds({ amount, from })(state, now, world)
      : { refused: 'conflict', reasons: [] };
  };
const ends =
  (move: LimitMove): LimitMove =>
  (state, now, world) =>
    state.appeals.some(({ decidedAt }) => !decidedAt)
      ? move(state, now, world)
      : { refused: 'conflict', reasons: [] };
const appealsNow: LimitMove = (state, now, world) =>
  appeals({ against: state.change ? 'change' : 'decision', n: state.change?.n ?? 1 })(state, now, world);

/** A temporary limit. */
const grantsFor =
  (days: number): LimitMove =>
  (state, now, world) =>
    decides({ until: daysAfter(dateOf(state.rules, now), days) })(state, now, world);

const move = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(cuts(2_000_000), cuts(0), cuts(6_000_000)) },
  { weight: 5, arbitrary: fc.constantFrom(arrives, arrives, comments, writes(true), writes(false)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      appealsNow,
      ends(appealEnds()),
      ends(appealWithdraws),
      wins(8_000_000),
      wins(1_000_000),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(cuts(1_000_000, atOnce), cuts(0, atOnce), approves(), calls) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      asksFor(9_000_000),
      grantsFor(20),
      grantsFor(70),
      decides(),
      decides({}, 'stf_ugo'),
      upheld,
      worsens(),
    ),
  },
);
const script = scriptOf(move, [decides(), decides(), grantsFor(45), grantsFor(120)]);

const holds = (property: (played: Script) => void, numRuns = 150) =>
  fc.assert(fc.property(script, property), { seed, numRuns });
const asStored = (value: unknown) => JSON.parse(JSON.stringify(value));

test('alarms that come early, late, twice or never change nothing', () => {
  fc.assert(
    fc.property(script, fc.array(fc.nat(200 * 86_400), { maxLength: 20 }), (played, offsets) => {
      const woken = wokenAt(played, offsets);
      expect(woken.events).toEqual(endOf(played).events);
      expect(woken.state).toEqual(endOf(played).state);
    }),
    { seed, numRuns: 150 },
  );
});

test('the state is the fold of its events as they are stored, and fits its schema', () => {
  holds((played) => {
    const { state, events } = endOf(played);
    const stored = events.map(({ texts: _, letter: __, ...event }) => asStored(event) as EventDraft);
    const folded = stored.reduce<CreditLimit | undefined>(foldCreditLimit, undefined);
    expect(asStored(folded)).toEqual(asStored(state));
    expect(CreditLimit.parse(asStored(state))).toEqual(asStored(state));
  }, 80);
});

test('no change takes effect before its notice was delivered and over, unless an exception was approved', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      const { change } = state;
      if (change?.ended?.as !== 'effective') continue;
      if (change.exceptional) expect(change.approvedBy).toBeDefined();
      else
        expect(change.effectiveAt >= earliestDay(state.rules, change, change.deliveredAt as Instant)).toBe(
          true,
        );
    }
  });
});

test('what was insured for a past delivery is never taken away afterwards', () => {
  holds((played) => {
    const states = playAll(played);
    const days = Array.from({ length: 12 }, (_, i) => plusSeconds(played.openedAt, i * 10 * 86_400));
    for (const [i, { state }] of states.entries()) {
      const next = states[i + 1]?.state;
      if (!next) break;
      for (const day of days.filter((at) => at < state.lastAt)) {
        expect(coverOn(next, day).amount).toBeGreaterThanOrEqual(coverOn(state, day).amount);
      }
    }
  });
});

test('what a limit insures at any time is known without playing its deadlines', () => {
  fc.assert(
    fc.property(script, fc.nat(120 * 86_400), (played, later) => {
      for (const { state, world } of playAll(played)) {
        const now = plusSeconds(state.lastAt, later);
        const [alone, lived] = [standingAt(state, now), asOf(creditLimitProcess, state, now, world).state];
        const days = Array.from({ length: 30 }, (_, i) => plusSeconds(played.openedAt, i * 7 * 86_400));
        for (const day of [...days, now]) expect(coverOn(alone, day).amount).toBe(coverOn(lived, day).amount);
      }
    }),
    { seed, numRuns: 150 },
  );
});

test('the steps are in order, each another amount, and the last one is what is insured now', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      const { cover } = state;
      if (!cover) continue;
      const froms = cover.steps.map(({ from }) => from);
      expect(froms).toEqual([...new Set(froms)].sort());
      for (const [i, { amount }] of cover.steps.entries())
        expect(amount).not.toBe(cover.steps[i - 1]?.amount);
      expect(cover.steps.at(-1)?.amount).toBe(cover.amount);
    }
  });
});

test('a change is on its way, or nothing about it runs: no timer, no promise, no task', () => {
  holds((played) => {
    for (const { state } of playAll(played)) {
      const running = state.change && !state.change.ended;
      const timer = state.timers.some(({ name }) => name === 'change-effective');
      expect(timer).toBe(Boolean(running && !state.change?.held));
      const promised = state.promises.some((p) => p.promise === 'limit.notice' && p.status === 'running');
      expect(promised).toBe(Boolean(running && !state.change?.exceptional));
      if (!running) expect(state.tasks.map(({ name }) => name)).not.toContain('weigh-comment');
      expect(state.cover?.status.endsWith('-announced') ?? false).toBe(Boolean(running));
    }
  });
});
