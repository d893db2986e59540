import { describe, expect, test } from 'vitest';
import { appealLodged } from '../../shared/domain/creditLimit/appealed.ts';
import { coverOn } from '../../shared/domain/creditLimit/coverOn.ts';
import { afterwards, cut, theDay } from './announcedCut.ts';
import { instant } from './complaintPlay.ts';
import {
  appealEnds,
  appeals,
  appealWithdraws,
  arrives,
  asksFor,
  comments,
  cuts,
  decides,
  questions,
} from './limitMoves.ts';
import { ask, done, type LimitPlay, letterOf, typesOf, wake } from './limitPlay.ts';

describe('where we were wrong it counts from the first decision (F 16)', () => {
  const inTime = done(cut, '2026-03-10T10:00:00Z', appeals());
  const on = (play: LimitPlay, at: string) => coverOn(play.state, instant(at)).amount;

  test('before the day: the change does not come', () => {
    const won = done(inTime, '2026-03-20T10:00:00Z', appealEnds({ amount: 10_000_000, from: theDay }));
    expect(typesOf(won).slice(-2)).toEqual(['appeal-decided', 'change-cancelled']);
    expect(letterOf(won, 'limit-change-cancelled')?.limit?.because).toBe('appeal-decided');
    expect(wake(won, '2026-06-01T00:00:00Z').state.cover).toMatchObject({
      status: 'in-force',
      amount: 10_000_000,
    });
  });

  test('in part, before the day: less is taken, on the announced day', () => {
    const won = done(inTime, '2026-03-20T10:00:00Z', appealEnds({ amount: 6_000_000, from: theDay }));
    expect(letterOf(won, 'limit-change-moved')?.limit).toMatchObject({
      ...{ effectiveAt: theDay, amount: { minor: 6_000_000, currency: 'EUR' } },
    });
    expect(wake(won, afterwards).state.cover?.amount).toBe(6_000_000);
  });

  test('after it took effect: deliveries made meanwhile are insured', () => {
    const late = done(wake(cut, afterwards), afterwards, appeals());
    const won = done(late, '2026-04-15T10:00:00Z', appealEnds({ amount: 8_000_000, from: theDay }));
    expect(on(late, afterwards)).toBe(2_000_000);
    expect([on(won, '2026-04-04T21:59:59Z'), on(won, theDay), on(won, afterwards)]).toEqual([
      10_000_000, 8_000_000, 8_000_000,
    ]);
    expect(won.state.cover).toMatchObject({ status: 'in-force', amount: 8_000_000 });
  });

  test('a new decision from before the day takes nothing from what was insured until then', () => {
    const late = done(wake(cut, afterwards), afterwards, appeals());
    const won = done(
      late,
      '2026-04-15T10:00:00Z',
      appealEnds({ amount: 8_000_000, from: '2026-03-02T10:00:00Z' }),
    );
    expect(on(won, '2026-03-20T10:00:00Z')).toBe(10_000_000);
    expect(on(won, afterwards)).toBe(8_000_000);
  });

  test('what was withdrawn later, for reasons of its own, does not come back', () => {
    const late = done(wake(cut, afterwards), afterwards, appeals());
    const gone = done(done(late, '2026-04-09T10:00:00Z', cuts(0)), '2026-04-09T11:00:00Z', arrives);
    const empty = wake(gone, '2026-06-01T10:00:00Z');
    const won = done(empty, '2026-06-01T10:00:00Z', appealEnds({ amount: 8_000_000, from: theDay }));
    expect(on(won, '2026-05-01T10:00:00Z')).toBe(8_000_000);
    expect(on(won, '2026-06-01T10:00:00Z')).toBe(0);
    expect(won.state.cover).toMatchObject({ status: 'withdrawn', amount: 0 });
  });

  test('a declined request that the appeal grants is insured from the day it names', () => {
    const asked = ask('2026-01-05T10:00:00Z');
    const heard = done(done(asked, '2026-01-05T11:00:00Z', questions), '2026-01-06T10:00:00Z', comments);
    const reasons = [{ code: 'x', because: 'No.', remedy: 'Send accounts.', disclosure: 'client' as const }];
    const no = done(
      heard,
      '2026-01-07T10:00:00Z',
      decides({ outcome: 'declined', reasons, weighed: 'Read.' }),
    );
    const appealed = done(no, '2026-01-08T10:00:00Z', appeals({ against: 'decision' }));
    const news = { amount: 5_000_000, from: '2026-01-07T10:00:00Z', until: '2026-06-30T21:59:59Z' };
    const won = done(appealed, '2026-01-15T10:00:00Z', appealEnds(news));
    expect(on(won, '2026-01-10T10:00:00Z')).toBe(5_000_000);
    expect(won.state.decisions.at(-1)).toMatchObject({
      n: 2,
      outcome: 'partial',
      amount: 5_000_000,
      by: 'stf_max',
    });
    expect(won.state.touched).toContain('stf_max');
    expect(wake(won, '2026-07-01T10:00:00Z').state.cover).toMatchObject({ status: 'expired', amount: 0 });
  });
});

describe('an appeal in time that was logged late holds a change that took effect meanwhile (F 8, F 10, F 16)', () => {
  const logged = (play: LimitPlay, lodgedAt: string) =>
    done(wake(play, afterwards), afterwards, (state, now) =>
      appealLodged(state, { id: 'apl_1', against: 'change', n: 1, lodgedAt: instant(lodgedAt) }, now),
    );
  const held = logged(cut, '2026-03-18T16:00:00Z');

  test('what was insured is insured again, deliveries made meanwhile included, and it is said in writing', () => {
    expect(typesOf(held).slice(-2)).toEqual(['appeal-lodged', 'change-held']);
    expect(coverOn(held.state, instant(theDay)).amount).toBe(10_000_000);
    expect(held.state.cover).toMatchObject({ status: 'reduction-announced', amount: 10_000_000 });
    expect(letterOf(held, 'limit-change-moved')?.limit).toMatchObject({
      ...{ because: 'appeal', amount: { minor: 10_000_000, currency: 'EUR' } },
    });
  });

  test('confirmed, it begins on the second working day after the decision, and not before', () => {
    const lost = done(held, '2026-04-15T10:00:00Z', appealEnds());
    expect(lost.state.change?.effectiveAt).toBe('2026-04-16T22:00:00Z');
    const over = wake(lost, '2026-05-01T10:00:00Z');
    expect(over.state.cover).toMatchObject({ status: 'in-force', amount: 2_000_000 });
    expect(coverOn(over.state, instant('2026-04-16T21:59:59Z')).amount).toBe(10_000_000);
  });

  test('one that was too late for the day holds nothing', () => {
    expect(logged(cut, '2026-03-25T16:00:00Z').state.cover?.amount).toBe(2_000_000);
  });

  test('what was granted since stands', () => {
    const asked = done(wake(cut, afterwards), afterwards, asksFor(5_000_000));
    const more = logged(done(asked, afterwards, decides()), '2026-03-18T16:00:00Z');
    expect(more.state.cover).toMatchObject({ status: 'in-force', amount: 5_000_000 });
  });
});

test('L12: a letter would promise a second appeal against a change whose appeal was decided', () => {
  const effectiveAfter = (end: typeof appealWithdraws) => {
    const ended = done(done(cut, '2026-03-10T10:00:00Z', appeals()), '2026-03-12T10:00:00Z', end);
    return letterOf(wake(ended, afterwards), 'limit-change-effective')?.limit?.canAppeal;
  };
  expect([effectiveAfter(appealEnds()), effectiveAfter(appealWithdraws)]).toEqual([false, true]);
});
