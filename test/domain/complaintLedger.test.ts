import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PromiseChange } from '../../shared/domain/promise.ts';
import { playAll, type Script, script } from './complaintArbitrary.ts';
import type { Play } from './complaintPlay.ts';

const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`complaint ledger: FC_SEED=${seed}`);

type Made = Extract<PromiseChange, { change: 'made' }> & { at: Instant };
type Settled = Extract<PromiseChange, { change: 'settled' }> & { at: Instant };
type Ledger = { made: Made[]; settled: Settled[]; play: Play };

function ledgerOf(played: Script): Ledger {
  const play = playAll(played).at(-1) as Play;
  const changes = play.events.flatMap(({ at, promises = [] }) =>
    promises.map((change) => ({ ...change, at })),
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

test('kept means at or before its due instant; a step is solved when such an answer was accepted', () => {
  holds(({ made, settled, play }) => {
    const answeredAt = play.events.find(({ type }) => type === 'answered')?.at as Instant;
    for (const { key, at, status } of settled.filter((change) => change.status === 'kept')) {
      const promise = made.find((change) => change.key === key) as Made;
      const kept = promise.measure === 'solved' ? answeredAt : at;
      expect(kept <= promise.deadline.dueAt, `${key} ${status}`).toBe(true);
      if (promise.measure === 'solved') expect(play.state.status).toBe('resolved');
    }
  });
});

test('broken means at its due instant, whenever anybody looked', () => {
  holds(({ made, settled }) => {
    for (const { key, at } of settled.filter(({ status }) => status === 'broken'))
      expect(at).toBe(made.find((promise) => promise.key === key)?.deadline.dueAt);
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
