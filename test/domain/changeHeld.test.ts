import { describe, expect, test } from 'vitest';
import { coverOn } from '../../shared/domain/creditLimit/coverOn.ts';
import { afterwards, cut, insured, theDay } from './announcedCut.ts';
import { instant } from './complaintPlay.ts';
import {
  appealEnds,
  appeals,
  appealWithdraws,
  arrives,
  asksFor,
  comments,
  cuts,
  questions,
  writes,
} from './limitMoves.ts';
import { act, codesOf, done, type LimitPlay, letterOf, typesOf, wake } from './limitPlay.ts';

const amount = ({ state }: LimitPlay) => state.cover?.amount;
const taken = (play: LimitPlay, at = afterwards) => amount(wake(play, at)) === 2_000_000;

describe('what the client says about it is weighed and answered before the day, or the day moves (F 13)', () => {
  const said = done(cut, '2026-03-20T10:00:00Z', comments);

  test('answered before the day: the day stands', () => {
    expect(said.state.tasks).toMatchObject([{ name: 'weigh-comment', dueAt: theDay }]);
    expect(taken(done(said, '2026-04-03T10:00:00Z', writes(true)))).toBe(true);
  });

  test('a friendly word that weighs nothing is no answer', () => {
    const held = wake(done(said, '2026-03-21T10:00:00Z', writes(false)), afterwards);
    expect(held.state.change?.held).toBe('comment');
    expect(letterOf(held, 'limit-change-moved')?.limit).toMatchObject({
      ...{ because: 'comment', announcedFor: theDay, amount: { minor: 10_000_000, currency: 'EUR' } },
    });
    expect(coverOn(held.state, instant(afterwards))).toMatchObject({ amount: 10_000_000 });
  });

  test('answered after it: the second working day after the answer, and not the first', () => {
    const told = done(said, afterwards, writes(true));
    expect(letterOf(told, 'limit-change-moved')?.limit).toMatchObject({
      ...{ because: 'comment-answered', effectiveAt: '2026-04-09T22:00:00Z' },
    });
    expect(taken(told, '2026-04-09T22:00:00Z')).toBe(false);
    expect(taken(told, '2026-04-09T22:00:01Z')).toBe(true);
    expect(told.state.tasks).toEqual([]);
  });

  test('answered on the eve of a holiday: the days that count are working days', () => {
    const friday = wake(done(cut, theDay, comments), '2026-04-24T10:00:00Z');
    const told = done(friday, '2026-04-24T10:00:00Z', writes(true));
    // Monday the 27th is King's Day: the 28th and the 29th count.
    expect(told.state.change?.effectiveAt).toBe('2026-04-28T22:00:00Z');
  });

  test('at the very instant of the day he is still heard, a second later the change has come', () => {
    expect(wake(done(cut, theDay, comments), afterwards).state.change?.held).toBe('comment');
    const late = act(cut, '2026-04-04T22:00:01Z', comments);
    expect(codesOf(late)).toEqual(['nothing-asked']);
    expect(amount(late)).toBe(2_000_000);
  });

  test('a second comment waits for an answer of its own', () => {
    const again = done(done(said, '2026-03-25T10:00:00Z', writes(true)), '2026-04-01T10:00:00Z', comments);
    expect(wake(again, afterwards).state.change?.held).toBe('comment');
  });

  test('what he answers about a running request may be about the change: it is weighed too', () => {
    const asking = done(
      done(cut, '2026-03-10T10:00:00Z', asksFor(12_000_000)),
      '2026-03-10T11:00:00Z',
      questions,
    );
    const told = done(asking, '2026-03-11T10:00:00Z', comments);
    expect(typesOf(told).at(-1)).toBe('information-given');
    expect(told.state.change?.comment).toEqual({ at: '2026-03-11T10:00:00Z' });
  });
});

describe('an appeal in time is decided before the day, or the day moves (F 16)', () => {
  /** The tenth working day before the day is Mon 23 March: the Sunday before is the last in time. */
  const inTime = done(cut, '2026-03-22T22:59:59Z', appeals());
  const tooLate = done(cut, '2026-03-22T23:00:00Z', appeals());

  test('lodged exactly ten working days before: the change waits for the decision', () => {
    const held = wake(inTime, afterwards);
    expect(held.state.change?.held).toBe('appeal');
    expect(letterOf(held, 'limit-change-moved')?.limit?.because).toBe('appeal');
    expect(amount(held)).toBe(10_000_000);
  });

  test('lodged one second later: the change comes on its day', () => {
    expect(taken(tooLate)).toBe(true);
  });

  test('decided before the day: the day stands', () => {
    expect(taken(done(inTime, '2026-04-03T15:00:00Z', appealEnds()))).toBe(true);
  });

  test.each([
    ['decided', appealEnds()],
    ['withdrawn', appealWithdraws],
  ])('%s after the day: the second working day after that', (_, ends) => {
    const told = done(inTime, '2026-04-14T10:00:00Z', ends);
    expect(told.state.change?.effectiveAt).toBe('2026-04-15T22:00:00Z');
    expect(letterOf(told, 'limit-change-moved')?.limit?.because).toBe('appeal-decided');
  });

  test('an appeal against the decision that granted the limit holds no change', () => {
    expect(taken(done(cut, '2026-03-10T10:00:00Z', appeals({ against: 'decision' })))).toBe(true);
  });

  test('an appeal that is told twice is one appeal', () => {
    expect(done(inTime, '2026-03-23T10:00:00Z', appeals()).state.appeals).toHaveLength(1);
  });

  test('a comment and an appeal both hold it: what is still open is told, and the last one done frees it', () => {
    const both = wake(done(inTime, '2026-04-01T10:00:00Z', comments), afterwards);
    expect(both.state.change?.held).toBe('comment');
    const one = done(both, '2026-04-09T10:00:00Z', writes(true));
    expect(one.state.change?.held).toBe('appeal');
    expect(taken(one, '2026-05-01T00:00:00Z')).toBe(false);
    const free = done(one, '2026-05-01T10:00:00Z', appealEnds());
    expect(free.state.change?.effectiveAt).toBe('2026-05-04T22:00:00Z');
  });

  test('a day that moved leaves time for an appeal that came too late for the first one', () => {
    const moved = done(
      done(insured, '2026-03-02T10:00:00Z', cuts(2_000_000)),
      '2026-03-26T10:00:00Z',
      arrives,
    );
    const appealed = done(moved, '2026-04-08T10:00:00Z', appeals());
    expect(wake(appealed, '2026-04-30T10:00:00Z').state.change?.held).toBe('appeal');
  });
});
