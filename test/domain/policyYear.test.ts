import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAt, dayNumber, daysAfter } from '../../shared/domain/calendarDate.ts';
import { decoded, encoded } from '../../shared/domain/policyYear/encoded.ts';
import { insuranceYearOn } from '../../shared/domain/policyYear/insuranceYear.ts';
import { payIn } from '../../shared/domain/policyYear/pay.ts';
import type { ClaimInYear, PolicyYear } from '../../shared/domain/policyYear/policyYear.ts';
import { claimIn, free, laterClaims, mostClaims, take } from '../../shared/domain/policyYear/take.ts';
import { instant } from './complaintPlay.ts';
import { on } from './insured.ts';

const year = (maximumLiability?: number): PolicyYear => ({
  ...{ policyId: 'pol_1', year: { from: on('2026-01-01'), to: on('2026-12-31') }, currency: 'EUR' },
  ...(maximumLiability !== undefined && { maximumLiability }),
  claims: [],
});
const filedAt = instant('2026-04-22T09:00:00Z');
const claim = (claimId: string, date: string, more: Partial<ClaimInYear> = {}): ClaimInYear => ({
  ...{
    claimId,
    dateOfLoss: on(date),
    filedAt,
    firstLossBorne: 0,
    entitlement: 0,
    paid: 0,
    recovered: 0,
    ...more,
  },
});
const [january, march, june] = ['2026-01-10', '2026-03-10', '2026-06-10'] as const;
const codeOf = (answer: ReturnType<typeof payIn>) =>
  'refused' in answer ? answer.reasons[0]?.code : 'ordered';

test('the earlier loss goes first; what was paid for a later one stays paid', () => {
  const first = take(year(100), claim('a', march, { entitlement: 70 }));
  expect(free(first, claim('b', june))).toBe(30);
  expect(free(first, claim('b', january))).toBe(100);
  const paid = take(first, claim('a', march, { entitlement: 70, paid: 40 }));
  expect(free(paid, claim('b', january))).toBe(60);
  expect(laterClaims(paid, claim('b', january)).map(({ claimId }) => claimId)).toEqual(['a']);
  expect(laterClaims(paid, claim('b', june))).toEqual([]);
});

test('on one date of loss the claim that was filed first goes first, whatever its id', () => {
  const later = claim('a', march, { entitlement: 60, filedAt: instant('2026-04-22T09:00:01Z') });
  const both = take(take(year(100), later), claim('b', march, { entitlement: 60 }));
  expect(both.claims.map(({ claimId }) => claimId)).toEqual(['b', 'a']);
  expect(free(both, claim('b', march))).toBe(100);
  expect(free(both, later)).toBe(40);
});

test('a year that was stored before the time of filing stood in it still reads, and goes by its ids', () => {
  const rows = [
    ['clm_a', '2026-03-10', 0, 60, 0, 0],
    ['clm_b', '2026-03-10', 0, 40, 0, 0],
  ];
  const { claims } = decoded({ ...encoded(year(100)), rows });
  expect(claims.map(({ claimId, entitlement }) => [claimId, entitlement])).toEqual([
    ['clm_a', 60],
    ['clm_b', 40],
  ]);
  expect(free(decoded({ ...encoded(year(100)), rows }), claim('aaa', march))).toBe(0);
});

test('of two that were filed at one instant the ids decide', () => {
  const both = take(take(year(100), claim('b', march, { entitlement: 60 })), claim('a', march));
  expect(both.claims.map(({ claimId }) => claimId)).toEqual(['a', 'b']);
  expect(free(both, claim('a', march))).toBe(100);
  expect(free(both, claim('c', march))).toBe(40);
});

test('our share of a recovery is free for others; a year without maximum has no end', () => {
  const back = take(year(100), claim('a', march, { entitlement: 90, paid: 90, recovered: 25 }));
  expect(free(back, claim('b', june))).toBe(35);
  expect(free(year(), claim('b', june))).toBeUndefined();
});

test('a payment stays within what was decided and within the year', () => {
  const known = take(
    take(year(100), claim('a', march, { entitlement: 70 })),
    claim('b', june, { entitlement: 60 }),
  );
  expect(codeOf(payIn(known, 'a', 71))).toBe('above-indemnity');
  expect(codeOf(payIn(known, 'b', 31))).toBe('above-maximum-liability');
  const paid = payIn(known, 'b', 30) as PolicyYear;
  expect(claimIn(paid, 'b')).toMatchObject({ entitlement: 60, paid: 30 });
  expect(codeOf(payIn(paid, 'a', 70))).toBe('ordered');
  expect(codeOf(payIn(paid, 'b', 1))).toBe('above-maximum-liability');
  expect(codeOf(payIn(take(year(), claim('a', march, { entitlement: 5 })), 'a', 5))).toBe('ordered');
});

test.each([0, -1, 0.5, Number.NaN])('%d cents are no payment', (minor) => {
  const known = take(year(), claim('a', march, { entitlement: 70 }));
  expect(() => payIn(known, 'a', minor)).toThrow('Nobody can be paid');
});

test('a claim that the year does not know is a bug', () => {
  expect(() => payIn(year(), 'a', 1)).toThrow('a is not in the year 2026-01-01 of pol_1');
});

test.each([
  ['2026-01-01', '2026-12-31', '2026-05-05', '2026-01-01', '2026-12-31'],
  ['2026-07-01', '2028-06-30', '2027-06-30', '2026-07-01', '2027-06-30'],
  ['2026-07-01', '2028-06-30', '2027-07-01', '2027-07-01', '2028-06-30'],
  ['2026-07-01', '2027-12-31', '2027-12-31', '2027-07-01', '2027-12-31'],
  ['2026-07-01', '2027-12-31', '2028-03-01', '2027-07-01', '2027-12-31'],
  ['2026-07-01', '2027-12-31', '2025-03-01', '2026-07-01', '2027-06-30'],
  ['2028-02-29', '2032-12-31', '2029-02-28', '2028-02-29', '2029-02-28'],
  ['2028-02-29', '2032-12-31', '2029-03-01', '2029-03-01', '2030-02-28'],
  ['2028-02-29', '2032-12-31', '2032-02-29', '2032-02-29', '2032-12-31'],
])('of a policy from %s to %s, %s lies in the year from %s to %s', (startsOn, endsOn, date, from, to) => {
  const policy = { startsOn: on(startsOn), endsOn: on(endsOn) };
  expect(insuranceYearOn(policy, on(date))).toEqual({ from, to });
});

test('every day of a policy lies in one year, and the years follow each other without a gap', () => {
  const day = fc.integer({ min: dayNumber(on('2024-01-01')), max: dayNumber(on('2034-12-31')) });
  fc.assert(
    fc.property(day, fc.nat(2_000), fc.nat(2_000), (start, length, at) => {
      const policy = { startsOn: dateAt(start), endsOn: dateAt(start + length) };
      const date = dateAt(start + Math.min(at, length));
      const { from, to } = insuranceYearOn(policy, date);
      expect(from <= date && date <= to).toBe(true);
      expect(insuranceYearOn(policy, from)).toEqual({ from, to });
      expect(insuranceYearOn(policy, to)).toEqual({ from, to });
      if (to < policy.endsOn) expect(insuranceYearOn(policy, daysAfter(to, 1)).from).toBe(daysAfter(to, 1));
      else expect(to).toBe(policy.endsOn);
    }),
  );
});

test('a full year fits into one item, and comes out as it went in', () => {
  const id = (i: number) => `clm_nl${`${i}`.padStart(26, 'a')}`;
  const most = { firstLossBorne: 1e14, entitlement: 1e14, paid: 1e14, recovered: 1e13 };
  const claims = Array.from({ length: mostClaims }, (_, i) => claim(id(i), march, most));
  const full = { ...year(1e15), claims };
  const text = JSON.stringify(encoded(full));
  expect(text.length).toBeLessThan(300_000);
  expect(decoded(JSON.parse(text))).toEqual(full);
  expect(() => take(full, claim('one more', march))).toThrow('more than 2000 claims');
  expect(take(full, claim(id(3), march, { paid: 7 })).claims).toHaveLength(mostClaims);
});
