import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PromiseChange } from '../../shared/domain/promise.ts';
import { playAll, type Script, script } from './complaintArbitrary.ts';
import type { Play } from './complaintPlay.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`complaint ledger: FC_SEED=${seed}`);

type Made = Extract<PromiseChange, { change: 'made' }> & { at: Instant };
type Settled = Extract<PromiseChange, { change: 'settled' }> & { at: Instant; type: string };
type Ledger = { made: Made[]; settled: Settled[]; play: Play };

function ledgerOf(played: Script): Ledger {
  const play = playAll(played).at(-1) as Play;
  const changes = play.events.flatMap(({ at, type, promises = [] }) =>
    promises.map((change) => ({ ...change, at, type })),
  );
  return {
    made: changes.filter((change) => change.change === 'made'),
    settled: changes.filter((change) => change.change === 'settled'),
    play,
  };
}

function holds(property: (ledger: Ledger) => void): void {
  fc.assert(
    fc.property(script, (played) => property(ledgerOf(played))),
    { seed, numRuns: 300 },
  );
}

test('a promise is made once, and settled at most once: what is broken stays broken', () => {
  holds(({ made, settled }) => {
    const keys = made.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const done = settled.map(({ key }) => key);
    expect(new Set(done).size).toBe(done.length);
    expect(done.filter((key) => !keys.includes(key))).toEqual([]);
  });
});

/** Steps 1 and 2 are solved by an answer that was given in time, whenever it is accepted (F 1). */
const byAcceptance = /^complaint\.step[12]\.solved/;

test('kept means at or before its due instant; steps 1 and 2 are solved when such an answer was accepted', () => {
  holds(({ made, settled, play }) => {
    for (const { key, at, type } of settled.filter((change) => change.status === 'kept')) {
      const promise = made.find((change) => change.key === key) as Made;
      const answers = play.events.filter((event) => event.type === 'answered' && event.at <= at);
      const kept = byAcceptance.test(key) ? (answers.at(-1)?.at as Instant) : at;
      expect(kept <= promise.deadline.dueAt, key).toBe(true);
      if (byAcceptance.test(key)) expect(type).toBe('accepted');
    }
  });
});

/** What gives a promise up before its time, or after an answer that came in time. */
const giveUp = ['escalated', 'handed-over', 'answered', 'not-agreed'];

test('broken means at its due instant, whenever anybody looked, or when it was given up', () => {
  holds(({ made, settled }) => {
    for (const { key, at, type } of settled.filter(({ status }) => status === 'broken')) {
      if (!giveUp.includes(type))
        expect(at).toBe(made.find((promise) => promise.key === key)?.deadline.dueAt);
      else expect(key).toMatch(/^complaint\.(step1|step2|senior-manager|directors)\./);
    }
  });
});

test('what runs at the end lies ahead, or is a timely answer that waits to be accepted', () => {
  holds(({ play }) => {
    const running = play.state.promises.filter(({ status }) => status === 'running');
    for (const { measure, dueAt } of running) {
      const waits = measure === 'solved' && play.state.answer?.inTime === true;
      expect(waits || dueAt >= play.state.lastAt, `${measure} ${dueAt}`).toBe(true);
    }
  });
});
