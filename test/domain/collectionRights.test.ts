import { expect, test } from 'vitest';
import { act, done } from './casePlay.ts';
import {
  acts,
  amicable,
  announces,
  approves,
  consents,
  keeps,
  objects,
  proposes,
} from './collectionMoves.ts';
import { type CollectionMove, type CollectionPlay, mandated } from './collectionPlay.ts';
import { codesOf, letterOf } from './limitPlay.ts';

/** Monday 4 May 2026, 11:00 in Amsterdam; each move a minute later. */
const monday = '2026-05-04T09:00:00Z';
const at = (minute: number) => `2026-05-04T09:${String(minute).padStart(2, '0')}:00Z`;
function after(...moves: CollectionMove[]): CollectionPlay {
  return moves.reduce((play, move, i) => done(play, at(i + 1), move), mandated(monday));
}
const tries = (play: CollectionPlay, move: CollectionMove, when = at(30)) => codesOf(act(play, when, move));

test('an insolvency filing is announced, and goes ahead on its day unless he objects', () => {
  expect(tries(mandated(monday), keeps('insolvency-filing'))).toEqual(['not-announced']);
  const announced = after(announces('insolvency-filing', '2026-05-06'));
  expect(letterOf(announced, 'collection-exception')).toMatchObject({
    ...{ collection: { exception: { right: 'insolvency-filing', on: '2026-05-06' } }, text: '2.because' },
  });
  expect(tries(announced, keeps('insolvency-filing'))).toEqual(['no-consent']);
  const onTheDay = done(announced, '2026-05-06T09:00:00Z', keeps('insolvency-filing'));
  expect(onTheDay.state.exceptions).toMatchObject([{ consent: 'awaited', done: true }]);
  const objected = done(announced, at(10), objects());
  expect(tries(objected, keeps('insolvency-filing'), '2026-05-06T09:00:00Z')).toEqual(['objected']);
});

test.each(['limitation', 'retained-goods', 'precautionary-attachment'] as const)(
  'keeping %s from lapsing needs his consent, and then waits for nothing',
  (right) => {
    const announced = after(announces(right, '2026-05-06'));
    expect(tries(announced, keeps(right), '2026-05-06T09:00:00Z')).toEqual(['no-consent']);
    expect(tries(done(announced, at(10), consents()), keeps(right))).toBeUndefined();
    expect(tries(done(announced, at(10), objects()), keeps(right))).toEqual(['objected']);
  },
);

test('he may think better of an exception until it is done, and an exception is for once', () => {
  const announced = after(announces('limitation', '2026-05-06'), objects());
  expect(tries(announced, objects())).toEqual(['exception-answered']);
  const kept = done(done(announced, at(10), consents()), at(11), keeps('limitation'));
  expect(tries(kept, objects())).toEqual(['exception-done']);
  expect(tries(kept, keeps('limitation'))).toEqual(['not-announced']);
  expect(tries(kept, objects(7))).toEqual(['no-such-exception']);
});

test('a right in an agreed plan is kept without another word', () => {
  const filing = { kind: 'keeps-right', right: 'limitation', on: '2026-06-01' } as const;
  const step = { ...filing, cost: 0, borneBy: 'insurer', what: 'A writ.' } as never;
  const agreed = after(proposes([amicable, step]), approves);
  expect(tries(agreed, acts({ kind: 'keeps-right', right: 'limitation', step: 2 }))).toBeUndefined();
  expect(tries(agreed, acts({ kind: 'keeps-right', right: 'retained-goods', step: 2 }))).toEqual([
    'not-in-plan',
  ]);
});

test('nothing is recorded of the future, or of a time before the mandate', () => {
  const agreed = after(proposes(), approves);
  expect(tries(agreed, acts({ on: '2026-05-05' as never }))).toEqual(['in-the-future']);
  expect(tries(agreed, acts({ on: '2026-05-03' as never }))).toEqual(['before-mandate']);
  expect(tries(agreed, announces('limitation', '2026-05-03'))).toEqual(['day-passed']);
});
