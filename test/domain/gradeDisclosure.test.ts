import { expect, test } from 'vitest';
import { membershipOf } from '../../shared/data/besideLimit.ts';
import { gradeSignals } from '../../shared/data/fanOutItems.ts';
import type { GradeDisclosure } from '../../shared/domain/creditLimit/request.ts';
import { Heard } from '../../shared/domain/monitoring/hear.ts';
import { disclosureTo } from '../../shared/domain/policy/disclosure.ts';
import { instant } from './complaintPlay.ts';
import { policyFor } from './insured.ts';
import { ask } from './limitPlay.ts';

const now = instant('2026-04-22T08:00:00Z');
const policyWith = (disclosure?: GradeDisclosure) =>
  policyFor('pol_a', 'cli_a', {}, { ...(disclosure && { disclosure }) });

test.each([
  ['BE', [], 'always'],
  ['BE', [undefined], 'always'],
  ['BE', ['never'], 'never'],
  ['BE', [undefined, 'when-appropriate'], 'when-appropriate'],
  ['NL', [], 'when-appropriate'],
  ['NL', ['always'], 'always'],
  ['NL', ['always', undefined], 'when-appropriate'],
] as const)(
  'A.6: a look-up in %s with policies %j would tell what a policy withholds',
  (office, rules, shown) => {
    expect(
      disclosureTo(
        rules.map((rule) => policyWith(rule)),
        office,
        now,
      ),
    ).toBe(shown);
  },
);

test('A.6: a policy that is over withholds nothing any more', () => {
  const over = policyFor('pol_a', 'cli_a', { endsOn: '2026-04-21' as never }, { disclosure: 'never' });
  expect(disclosureTo([over], 'BE', now)).toBe('always');
});

const change = { buyerId: 'byr_a', n: 2, direction: 'better', grade: '3', at: now, requestId: 'r' } as const;
const shownTo = (...rules: GradeDisclosure[]) => {
  const { state } = ask('2026-04-22T08:00:00Z');
  const memberships = rules.map((disclosure, n) => membershipOf({ ...state, id: `lim_nl${n}`, disclosure }));
  const signals = gradeSignals(
    change,
    memberships.flatMap((one) => (one ? { ...one, caseId: one.limitId } : [])),
    now,
  );
  return signals.map(({ data }) => Heard.parse(data).gradeShown);
};

test('A.6: the weekly digest would name a grade that the policy withholds', () => {
  expect([shownTo('always'), shownTo('never'), shownTo('when-appropriate')]).toEqual([
    [true],
    [false],
    [false],
  ]);
  expect(shownTo('always', 'never')).toEqual([false]);
  expect(shownTo('never', 'always')).toEqual([false]);
});
