import { describe, expect, test } from 'vitest';
import { openPeriods, prefilled } from '../../shared/domain/declaration/standing.ts';
import { act, done } from './casePlay.ts';
import { accounts, corrects, declares, estimates, nil, sold } from './declarationMoves.ts';
import {
  type DeclarationMove,
  type DeclarationPlay,
  happenedIn,
  opened,
  policyWith,
} from './declarationPlay.ts';
import { on } from './insured.ts';

const april = '2026-04-10T09:00:00Z';
const why = (play: DeclarationPlay, now: string, move: DeclarationMove) => {
  const { refusal } = act(play, now, move);
  return (
    refusal?.faults?.map(({ pointer, code }) => `${pointer} ${code}`) ??
    refusal?.reasons.map(({ code }) => code)
  );
};
const declaredIn = ({ state }: DeclarationPlay) => state.years.flatMap(({ declared }) => declared);

describe('a declaration', () => {
  test('is taken once its period is over, with a receipt that repeats it', () => {
    expect(why(opened(), '2026-03-31T20:00:00Z', declares('2026-01-01'))).toEqual(['period-not-over']);
    const play = done(opened(), '2026-03-31T22:00:00Z', declares('2026-01-01', sold(700_000, 300_000)));
    expect(happenedIn(play, 'declared')[0]?.letter).toMatchObject({
      kind: 'declaration-received',
      declaration: { total: { minor: 100_000_000, currency: 'EUR' }, lines: [{}, { line: 'export' }] },
    });
    expect(declaredIn(play)).toMatchObject([{ from: '2026-01-01', inTime: true, estimated: false }]);
  });

  test('of nothing is one of no lines', () => {
    const play = done(opened(), april, nil('2026-01-01'));
    expect(declaredIn(play)).toMatchObject([{ lines: [] }]);
  });

  test('on its last day is in time, on the next it is late, taken and marked', () => {
    const last = done(opened(), '2026-04-30T21:59:59Z', declares('2026-01-01'));
    expect(declaredIn(last)[0]?.inTime).toBe(true);
    const late = done(opened(), '2026-04-30T22:00:01Z', declares('2026-01-01'));
    expect(declaredIn(late)[0]?.inTime).toBe(false);
    expect(happenedIn(late, 'declared')[0]?.letter?.declaration?.tooLate).toBe(true);
  });

  test('is made once; afterwards it is corrected', () => {
    const play = done(opened(), april, declares('2026-01-01'));
    expect(why(play, april, declares('2026-01-01'))).toEqual(['already-declared']);
    expect(why(play, april, corrects('2026-01-01', sold(1_000_000)))).toEqual(['nothing-changed']);
    const right = done(play, april, corrects('2026-01-01', sold(900_000)));
    expect(declaredIn(right)).toMatchObject([{ lines: sold(900_000), corrections: 1, inTime: true }]);
    expect(happenedIn(right, 'corrected')[0]?.data.before).toEqual(sold(1_000_000));
  });

  test('of more in a year than can be counted to the cent is refused', () => {
    expect(why(opened(), april, declares('2026-01-01', sold(80_000_000_000_000)))).toBeUndefined();
    const twice = sold(80_000_000_000_000, 80_000_000_000_000);
    expect(why(opened(), april, declares('2026-01-01', twice))).toEqual(['too-much']);
  });

  test('names a period, and each country and line once', () => {
    expect(why(opened(), april, declares('2026-02-01'))).toEqual(['no-such-period']);
    expect(why(opened(), april, declares('2026-01-01', [...sold(1), ...sold(2)]))).toEqual([
      '/lines/1 twice-in-this-call',
    ]);
    expect(why(opened(), april, corrects('2026-01-01', sold(1)))).toEqual(['not-declared']);
  });

  test('has no more parts in a year than an invoice has taxes', () => {
    const countries = (first: number, count: number) =>
      Array.from({ length: count }, (_, i) => {
        const letters = [Math.floor((first + i) / 26), (first + i) % 26].map((n) =>
          String.fromCharCode(65 + n),
        );
        return { country: letters.join(''), line: 'domestic' as const, amount: 1 };
      });
    const play = done(opened(), april, declares('2026-01-01', countries(0, 15)));
    expect(why(play, '2026-07-10T09:00:00Z', declares('2026-04-01', countries(15, 6)))).toEqual([
      'too-many-parts',
    ]);
    expect(why(play, '2026-07-10T09:00:00Z', declares('2026-04-01', countries(15, 5)))).toBeUndefined();
  });
});

describe('an estimate', () => {
  test('is for a person, once the last day has passed, and says why', () => {
    expect(why(opened(), '2026-04-30T12:00:00Z', estimates('2026-01-01'))).toEqual(['not-overdue']);
    const play = done(opened(), '2026-05-11T09:00:00Z', estimates('2026-01-01'));
    expect(declaredIn(play)).toMatchObject([{ estimated: true, inTime: false }]);
    const [event] = happenedIn(play, 'estimated');
    expect(event).toMatchObject({
      texts: { because: 'Als vorig kwartaal.' },
      letter: { text: `${play.state.events}.because` },
    });
  });

  test('gives way to the client’s own word, and is never put in its place', () => {
    const play = done(opened(), '2026-05-11T09:00:00Z', estimates('2026-01-01'));
    expect(why(play, '2026-05-12T09:00:00Z', corrects('2026-01-01', sold(1)))).toEqual(['not-declared']);
    const his = done(play, '2026-05-12T09:00:00Z', declares('2026-01-01', sold(5)));
    expect(declaredIn(his)).toMatchObject([{ estimated: false, lines: sold(5) }]);
    expect(happenedIn(his, 'declared')[0]?.letter?.declaration?.insteadOfEstimate).toBe(true);
    expect(why(his, '2026-05-13T09:00:00Z', estimates('2026-01-01'))).toEqual(['already-declared']);
  });
});

describe('P02: a declaration is filled in', () => {
  const fill = (play: DeclarationPlay, from: string) => {
    const period = openPeriods(play.state).find((one) => one.from === from);
    if (!period) throw new Error(`No period begins on ${from}`);
    return prefilled(play.state, period);
  };

  test('with what he expected to sell, in proportion to the months, before he ever declared', () => {
    expect(fill(opened(), '2026-01-01')).toEqual(sold(750_000, 250_000));
  });

  test('with what he declared last, nil aside', () => {
    const first = done(opened(), april, declares('2026-01-01', sold(123, 45)));
    const second = done(first, '2026-07-10T09:00:00Z', nil('2026-04-01'));
    expect(fill(second, '2026-04-01')).toEqual(sold(123, 45));
    expect(fill(second, '2026-07-01')).toEqual(sold(123, 45));
  });

  test('with nothing where nothing is known, or where balances are declared', () => {
    expect(fill(opened('2026-01-02T09:00:00Z', policyWith({ turnover: undefined })), '2026-01-01')).toEqual(
      [],
    );
    const balances = policyWith({ premium: { basis: 'outstanding', rate: '0.02' } });
    expect(fill(opened('2026-01-02T09:00:00Z', balances), '2026-01-01')).toEqual([]);
  });
});

test('a year that has its account, and three newer ones, is closed', () => {
  const policy = policyWith(
    { declaration: { every: 'year', withinDays: 30 }, premium: { basis: 'turnover', rate: '0.2' } },
    { endsOn: on('2029-12-31') },
  );
  const years = ['2026-01-01', '2027-01-01', '2028-01-01', '2029-01-01'];
  const play = years.reduce(
    (current, from) => {
      const next = `${Number(from.slice(0, 4)) + 1}-01-10T09:00:00Z`;
      return done(done(current, next, declares(from)), next, accounts(from));
    },
    opened('2026-01-02T09:00:00Z', policy),
  );
  expect(play.state.closedBefore).toBe('2027-01-01');
  expect(play.state.status).toBe('ended');
  expect(why(play, '2030-02-01T09:00:00Z', corrects('2026-01-01', sold(1)))).toEqual(['year-closed']);
  expect(why(play, '2030-02-01T09:00:00Z', accounts('2026-01-01'))).toEqual(['no-such-year']);
});

test('where the policy says nothing of premium there is no account, and the file ends with the policy', () => {
  const policy = policyWith({ declaration: { every: 'year', withinDays: 30 }, premium: undefined });
  const play = done(opened('2026-01-02T09:00:00Z', policy), '2027-01-10T09:00:00Z', declares('2026-01-01'));
  expect([play.state.status, play.state.due]).toEqual(['ended', null]);
  expect(why(play, '2027-01-10T09:00:00Z', accounts())).toEqual(['no-premium-terms']);
});
