import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../../shared/domain/calendarDate.ts';
import { periodsOf, yearsOf } from '../../shared/domain/declaration/periods.ts';
import { planOf, termOn } from '../../shared/domain/declaration/plan.ts';
import type { Plan } from '../../shared/domain/declaration/state.ts';
import { periodAfter } from '../../shared/domain/policy/renewalTerms.ts';
import { insuranceYearOn } from '../../shared/domain/policyYear/insuranceYear.ts';
import { renewPolicy } from '../../shared/domain/renewal/follow.ts';
import { policyWith } from './declarationPlay.ts';
import { on } from './insured.ts';

const declaration = (every: 'month' | 'quarter' | 'year', withinDays = 30) => ({
  declaration: { every, withinDays },
});

function plan(startsOn: string, endsOn: string, ...terms: [from: string, term: object][]): Plan {
  return {
    ...{ startsOn: on(startsOn), endsOn: on(endsOn) },
    terms: terms.map(([from, term]) => ({ from: on(from), ...term })),
  };
}
const spans = (all: Plan) => periodsOf(all).map(({ from, to, dueOn }) => `${from} ${to} ${dueOn}`);

test('F 28: quarters of the policy, each due so many days after its last', () => {
  expect(spans(planOf(policyWith()))).toEqual([
    '2026-01-01 2026-03-31 2026-04-30',
    '2026-04-01 2026-06-30 2026-07-30',
    '2026-07-01 2026-09-30 2026-10-30',
    '2026-10-01 2026-12-31 2027-01-30',
  ]);
});

test('a policy that does not begin on the first, or ends early, has its own months', () => {
  const months = spans(plan('2026-01-31', '2026-04-15', ['2026-01-31', declaration('month', 20)]));
  expect(months).toEqual([
    '2026-01-31 2026-02-27 2026-03-19',
    '2026-02-28 2026-03-30 2026-04-19',
    '2026-03-31 2026-04-15 2026-05-05',
  ]);
});

test('a policy of 29 February has its anniversary on 1 March in other years', () => {
  const years = yearsOf(plan('2028-02-29', '2030-02-28', ['2028-02-29', declaration('year')]));
  expect(years).toEqual([
    { from: '2028-02-29', to: '2029-02-28' },
    { from: '2029-03-01', to: '2030-02-28' },
  ]);
});

test('a policy that was renewed has its insurance years from each renewal on, as its claims have', () => {
  const taken = policyWith({}, { startsOn: on('2026-01-01'), endsOn: on('2027-06-30') });
  const renewed = renewPolicy(taken, periodAfter(taken.endsOn), {
    premium: { basis: 'turnover', rate: '0.3' },
  });
  if ('refused' in renewed) throw new Error(JSON.stringify(renewed));
  const known = planOf(renewed);
  const years = yearsOf(known);
  expect(years.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-01-01 2026-12-31',
    '2027-01-01 2027-06-30',
    '2027-07-01 2028-06-30',
  ]);
  // The rate for which it was renewed counts from the renewal on.
  expect(years.map(({ from }) => termOn(known, from).premium?.rate)).toEqual(['0.22', '0.22', '0.3']);
  for (const { from } of years)
    expect(insuranceYearOn(renewed, from)).toEqual(years.find((year) => year.from === from));
});

test('a period is as long as the terms of its first day say, and never goes beyond its year', () => {
  const changed = plan(
    ...(['2026-01-01', '2027-06-30'] as const),
    ['2026-01-01', declaration('month')],
    ['2026-02-01', declaration('quarter')],
    ['2027-01-01', declaration('year', 60)],
  );
  expect(periodsOf(changed).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-01-01 2026-01-31',
    '2026-02-01 2026-04-30',
    '2026-05-01 2026-07-31',
    '2026-08-01 2026-10-31',
    '2026-11-01 2026-12-31',
    '2027-01-01 2027-06-30',
  ]);
});

test('nothing is declared where the policy does not say so', () => {
  const silent = plan('2026-01-01', '2026-12-31', ['2026-01-01', {}], ['2026-07-01', declaration('quarter')]);
  expect(periodsOf(silent).map(({ from }) => from)).toEqual(['2026-07-01', '2026-10-01']);
});

test('the periods of any policy follow each other without a gap, from its first day to its last', () => {
  const start = fc.integer({ min: 0, max: 800 }).map((days) => daysAfter(on('2026-01-01'), days));
  const every = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const);
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 1_200 }), every, every, (startsOn, length, first, then) => {
      const endsOn = daysAfter(startsOn, length);
      const all = plan(
        startsOn,
        endsOn,
        [startsOn, declaration(first)],
        [daysAfter(startsOn, 200), declaration(then)],
      );
      const periods = periodsOf(all);
      expect(periods[0]?.from).toBe(startsOn);
      expect(periods.at(-1)?.to).toBe(endsOn);
      for (const [i, { from, to, year }] of periods.entries()) {
        expect(from <= to && year.from <= from && to <= year.to).toBe(true);
        if (i > 0) expect(from).toBe(daysAfter(periods[i - 1]?.to ?? from, 1));
      }
    }),
  );
});
