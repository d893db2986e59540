import { expect, test } from 'vitest';
import { done, wake } from './casePlay.ts';
import { issues } from './renewalMoves.ts';
import { entered, mornings, type RenewalPlay } from './renewalPlay.ts';

const issued = () => done(entered(), '2026-09-10T09:00:00Z', issues);

/** What the client was reminded of, and when: the stage, and whether it says that it is late. */
const reminded = ({ events }: RenewalPlay) =>
  events.filter(({ type }) => type === 'reminded').map(({ at, data }) => [at, data.name, data.late]);

const inTime = ['2026-10-01T06:00:00Z', '30', false];

test('a sweep that was left out for three days sends the one reminder that it missed, once, marked late', () => {
  const before = mornings(issued(), '2026-09-11', '2026-09-30');
  const skipped = mornings(before, '2026-10-04', '2026-10-10');
  expect(reminded(skipped)).toEqual([['2026-10-04T07:04:59Z', '30', true]]);
});

test('of several that were missed only the newest leaves', () => {
  const late = wake(issued(), '2026-10-29T07:05:00Z');
  expect(reminded(late)).toEqual([['2026-10-29T07:04:59Z', '3', true]]);
  const missed = late.events.filter(({ type }) => type === 'reminder-missed');
  expect(missed.map(({ data }) => data.name)).toEqual(['30', '14', '3']);
  expect(reminded(mornings(late, '2026-10-30', '2026-10-31'))).toHaveLength(1);
});

test('two were missed, and the third has not come: it leaves on its day all the same', () => {
  const play = mornings(wake(issued(), '2026-10-20T07:05:00Z'), '2026-10-21', '2026-10-31');
  expect(reminded(play)).toEqual([
    ['2026-10-20T07:04:59Z', '14', true],
    ['2026-10-28T07:00:00Z', '3', false],
  ]);
});

test('nobody is reminded of a day that is over', () => {
  const play = wake(issued(), '2026-11-05T07:05:00Z');
  expect(reminded(play)).toEqual([]);
  expect(play.state.n).toBe(2);
});

test('run twice, or looked at by a command meanwhile, each reminder is sent once', () => {
  const once = wake(issued(), '2026-10-01T06:05:00Z');
  expect(reminded(wake(wake(once, '2026-10-01T06:05:00Z'), '2026-10-01T20:00:00Z'))).toEqual([inTime]);
});

test('the mornings of the nights in which the clock changes are mornings', () => {
  // Amsterdam goes from summer to winter time on 25 October 2026.
  const play = mornings(issued(), '2026-09-11', '2026-10-28');
  expect(reminded(play).map(([at]) => at)).toEqual([
    '2026-10-01T06:00:00Z',
    '2026-10-17T06:00:00Z',
    '2026-10-28T07:00:00Z',
  ]);
});
