import { describe, expect, test } from 'vitest';
import { monthsOf } from '../../shared/domain/quality/period.ts';
import { qualityRulesOf, qualityRulesOn } from '../../shared/domain/quality/qualityRules.ts';
import { resultOf } from '../../shared/domain/quality/result.ts';
import { act, done, wake } from './casePlay.ts';
import { instant } from './complaintPlay.ts';
import { draws, isImproved, isLinked, marks, rates, start, started } from './qualityPlay.ts';

const now = '2026-04-22T13:20:00Z';
/** The morning of Friday 1 May in Amsterdam, and ten working days later. */
const begins = '2026-05-01T06:00:00Z';
const due = '2026-05-18T15:00:00Z';
const statuses = ({ promises }: { promises: { status: string }[] }) => promises.map(({ status }) => status);
const begun = () => wake(start(now), '2026-05-01T06:05:00Z');

describe('C04: the letters of an office are reviewed period by period', () => {
  test('from the morning after the period, with a promise and somebody who does it', () => {
    expect(start(now).state.timers).toEqual([{ name: 'review-begins', dueAt: begins }]);
    const { state } = begun();
    expect(state).toMatchObject({
      status: 'reviewing',
      period: '2026-04',
      due: { promise: 'quality.review' },
    });
    expect(state.tasks).toMatchObject([{ name: 'rate-letters', role: 'senior-manager' }]);
    expect(state.timers).toContainEqual({ name: 'review-begins', dueAt: '2026-06-01T06:00:00Z' });
  });

  test('monthly, or quarterly where the rules say so', () => {
    const quarterly = wake(start(now, 'IE'), '2026-07-01T08:00:00Z');
    expect(quarterly.state.period).toBe('2026-Q2');
    expect(monthsOf('2026-Q2')).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(monthsOf('2026-12')).toEqual(['2026-12']);
    expect(wake(start(now), '2027-01-01T08:00:00Z').state.period).toBe('2026-12');
  });

  test('once for an office: started again is refused', () => {
    expect(started(now, 'NL', start(now).state)).toMatchObject({ reasons: [{ code: 'reviews-running' }] });
  });

  test('the rules are found by their version, and none is guessed', () => {
    expect(qualityRulesOf(qualityRulesOn(instant(now)).version).criteria).toContain('clear');
    expect(() => qualityRulesOf('1999-1')).toThrow('1999-1');
    expect(() => qualityRulesOn(instant('2024-01-01T00:00:00Z'))).toThrow('2024');
  });
});

describe('a review', () => {
  test('is complete with the last letter that was rated, and says the average to the hundredth', () => {
    const drawn = done(begun(), '2026-05-04T09:00:00Z', draws(2));
    const first = done(drawn, '2026-05-05T09:00:00Z', rates(0, { ...marks(4), clear: 5 }));
    expect(first.state.results).toEqual([]);
    const all = done(first, due, rates(1, { ...marks(4), correct: 3 }));
    expect(all.state).toMatchObject({ status: 'waiting', due: null, tasks: [] });
    expect(all.state.results[0]).toEqual({
      ...{ period: '2026-04', at: due, letters: 2, average: 400, wanting: false },
      criteria: { clear: 450, complete: 400, correct: 350, courteous: 400 },
    });
    expect(statuses(all.state)).toEqual(['kept']);
  });

  test('of a period without letters is complete at once', () => {
    const { state } = done(begun(), '2026-05-04T09:00:00Z', draws(0));
    expect(state.results).toMatchObject([{ letters: 0, average: null, wanting: false }]);
    expect(statuses(state)).toEqual(['kept']);
  });

  test('draws its letters once, and a letter is rated once, by somebody else than who wrote it', () => {
    const drawn = done(begun(), '2026-05-04T09:00:00Z', draws(2));
    const code = (play: ReturnType<typeof begun>, ...how: Parameters<typeof rates>) =>
      act(play, '2026-05-05T09:00:00Z', rates(...how)).refusal?.reasons[0]?.code;
    expect(act(drawn, due, draws(3)).refusal?.reasons[0]?.code).toBe('sample-drawn');
    expect(code(drawn, 0, marks(4), 'stf_mia')).toBe('own-letter');
    expect(code(drawn, 7)).toBe('not-in-sample');
    expect(code(drawn, 1, { clear: 4 })).toBe('criteria');
    expect(code(drawn, 1, { ...marks(4), funny: 4 })).toBe('criteria');
    expect(code(drawn, 1, marks(6))).toBe('marks');
    expect(code(done(drawn, '2026-05-05T08:00:00Z', rates(1)), 1)).toBe('rated-already');
    expect(code(begun(), 1)).toBe('nothing-to-review');
    expect(act(start(now), now, draws(1)).refusal?.reasons[0]?.code).toBe('nothing-to-review');
  });

  test('that is not finished in time is broken and a director’s; it can be finished until the next begins', () => {
    const drawn = done(begun(), '2026-05-04T09:00:00Z', draws(1));
    const late = wake(drawn, '2026-05-19T06:05:00Z');
    expect(late.state).toMatchObject({ missed: true, handler: { staffId: 'stf_dora' } });
    expect(late.state.tasks).toMatchObject([{ name: 'rate-letters-late', role: 'director' }]);
    expect(statuses(done(late, '2026-05-20T09:00:00Z', rates(0)).state)).toEqual(['broken']);
    const next = wake(late, '2026-06-01T06:05:00Z');
    expect(next.state).toMatchObject({ period: '2026-05', sample: null, missed: false });
    expect(next.events.at(-1)?.data).toMatchObject({ unfinished: '2026-04' });
    expect(statuses(next.state)).toEqual(['broken', 'running']);
  });

  test('after an outage of months each period has its review, and only the newest is left to do', () => {
    const { state } = wake(start(now), '2026-08-03T09:00:00Z');
    expect(state).toMatchObject({ period: '2026-07', status: 'reviewing' });
    expect(statuses(state)).toEqual(['broken', 'broken', 'broken', 'running']);
  });
});

test('an average that wants something asks for an improvement, until one is recorded', () => {
  const drawn = done(begun(), '2026-05-04T09:00:00Z', draws(1));
  const poor = done(drawn, '2026-05-05T09:00:00Z', rates(0, marks(3)));
  expect(poor.state.tasks).toMatchObject([{ name: 'improve-letters', role: 'senior-manager' }]);
  const linked = done(poor, '2026-05-06T09:00:00Z', isLinked);
  expect([linked.state.tasks, linked.state.improvements]).toEqual([[], ['imp_nlsample']]);
  expect(done(linked, '2026-06-30T09:00:00Z', isImproved).events.at(-1)?.letter).toBeUndefined();
});

test('averages are rounded half up, never down to look worse nor up to look better', () => {
  const letters = [5, 4, 4].map((mark, i) => ({
    ...{ letterId: `ltr_${i}`, kind: 'claim-decided' as const, handler: null, marks: { clear: mark } },
  }));
  expect(resultOf('2026-04', letters, { criteria: ['clear'], wanted: 434 })).toMatchObject({
    ...{ average: 433, wanting: true, criteria: { clear: 433 } },
  });
  const eight = [5, 4, 4, 4, 4, 4, 4, 4].map((mark, i) => ({
    ...letters[0],
    letterId: `ltr_${i}`,
    marks: { clear: mark },
  }));
  expect(resultOf('2026-04', eight as typeof letters, { criteria: ['clear'], wanted: 400 }).average).toBe(
    413,
  );
});
