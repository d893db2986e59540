import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearAccount } from '../../shared/domain/premium/account.ts';
import { advanceDue, instalmentsOf } from '../../shared/domain/premium/advance.ts';
import type { DeclaredPart } from '../../shared/domain/premium/riskSplit.ts';
import { splitWhole } from '../../shared/domain/premium/split.ts';
import { taxRateOn, taxRates } from '../../shared/domain/premium/taxRates.ts';
import { premiumOn, yearPremium } from '../../shared/domain/premium/yearPremium.ts';
import { on } from './insured.ts';
import { naivePremium } from './naivePremium.ts';

const day = on('2027-02-01');
const amount = fc.integer({ min: 0, max: 9_000_000_000 });
const rate = fc.integer({ min: 1, max: 9_999_999 }).map((millionths) => `${millionths / 1_000_000}`);
const plain = rate.filter((text) => !text.includes('e'));

test('cover.md D.5: 4,250,000 x 0.22 % is 9,350; the minimum makes it 12,000', () => {
  expect(yearPremium({ rate: '0.22', minimum: 1_200_000 }, [425_000_000])).toEqual({
    ...{ declared: 425_000_000, computed: 935_000, topUp: 265_000, premium: 1_200_000 },
  });
  expect(yearPremium({ rate: '0.22' }, [425_000_000]).premium).toBe(935_000);
});

test('cover.md D.5: 21 % of 9,350.00 is 1,963.50 in the Netherlands; export credit insurance is exempt there', () => {
  const file = { premium: { basis: 'turnover', rate: '0.22' }, turnover: undefined, office: 'NL' } as const;
  const domestic: DeclaredPart[] = [{ country: 'NL', line: 'domestic', amount: 425_000_000 }];
  expect(yearAccount({ ...file, declared: domestic, billed: [] }, day)).toMatchObject({
    ...{ net: 935_000, tax: 196_350 },
    parts: [{ country: 'NL', line: 'domestic', percent: '21', base: 935_000, amount: 196_350 }],
  });
  const abroad: DeclaredPart[] = [{ country: 'NL', line: 'export', amount: 425_000_000 }];
  expect(yearAccount({ ...file, declared: abroad, billed: [] }, day)).toMatchObject({
    ...{ net: 935_000, tax: 0 },
    parts: [{ line: 'export', percent: '0', exempt: 'export-credit-insurance' }],
  });
});

test('on outstanding balances each month is balance x rate; together that is the same, rounded once', () => {
  const months = Array.from({ length: 12 }, (_, i) => 10_000_000 + i);
  const { computed } = yearPremium({ rate: '0.02' }, months);
  expect(computed).toBe(24_000);
});

test('never below the minimum, whatever is declared, and never below what the rate gives', () => {
  fc.assert(
    fc.property(
      plain,
      fc.nat(5_000_000),
      fc.array(amount, { maxLength: 12 }),
      (percent, minimum, declared) => {
        const year = yearPremium({ rate: percent, minimum }, declared);
        expect(year.premium).toBeGreaterThanOrEqual(minimum);
        expect(year.premium).toBeGreaterThanOrEqual(year.computed);
        expect(year.premium).toBe(year.computed + year.topUp);
      },
    ),
  );
});

test('additive in turnover before rounding: however it is divided, it comes to the same', () => {
  fc.assert(
    fc.property(plain, fc.array(amount), fc.array(amount), (percent, some, others) => {
      const term = { rate: percent };
      const apart = premiumOn(term, some).add(premiumOn(term, others));
      expect(premiumOn(term, [...some, ...others]).equals(apart)).toBe(true);
    }),
  );
});

test('a second computation, in whole numbers alone, comes to the same cent', () => {
  fc.assert(
    fc.property(
      plain,
      fc.nat(5_000_000),
      fc.array(amount, { maxLength: 12 }),
      (percent, minimum, declared) => {
        expect(yearPremium({ rate: percent, minimum }, declared).premium).toBe(
          naivePremium(percent, minimum, declared),
        );
      },
    ),
  );
});

test('a split adds up to the whole to the cent, and gives nobody a cent more than his share', () => {
  const weights = fc
    .array(fc.nat(10_000_000), { minLength: 1, maxLength: 40 })
    .filter((all) => all.some(Boolean));
  fc.assert(
    fc.property(fc.nat(100_000_000), weights, (whole, shares) => {
      const parts = splitWhole(whole, shares);
      const all = shares.reduce((sum, share) => sum + share, 0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      for (const [i, part] of parts.entries())
        expect(Math.abs(part - (whole * (shares[i] ?? 0)) / all)).toBeLessThan(1);
    }),
  );
  expect(() => splitWhole(100, [0, 0])).toThrow('Nothing to divide by');
});

test('instalments of an advance add up to it and fall due on the first day of their part of the year', () => {
  const year = { from: on('2026-01-01'), to: on('2026-12-31') };
  const quarters = instalmentsOf({ advance: { amount: 1_000_001, every: 'quarter' } }, year);
  expect(quarters.map(({ on: from, amount: part }) => [from, part])).toEqual([
    ['2026-01-01', 250_001],
    ['2026-04-01', 250_000],
    ['2026-07-01', 250_000],
    ['2026-10-01', 250_000],
  ]);
  expect(advanceDue(quarters, on('2026-03-31'))).toBe(250_001);
  expect(advanceDue(quarters, on('2026-04-01'))).toBe(500_001);
  const short = instalmentsOf(
    { advance: { amount: 1_000_000, every: 'quarter' } },
    { ...year, to: on('2026-06-30') },
  );
  expect(short).toHaveLength(2);
  expect(instalmentsOf({}, year)).toEqual([]);
});

test('every rate of tax has a day, a source, and a reason where it is nothing; none is entered twice', () => {
  for (const { percent, exempt, source } of taxRates) {
    expect(source.length).toBeGreaterThan(10);
    expect(percent === '0').toBe(exempt !== undefined);
  }
  const names = taxRates.map(({ country, line, from }) => `${country} ${line} ${from}`);
  expect(new Set(names).size).toBe(names.length);
});

test('a rate counts from its day on; before it there is none, and nothing takes its place', () => {
  const spain = { country: 'ES', line: 'domestic' } as const;
  expect(taxRateOn(spain, on('2021-01-01'))?.percent).toBe('8');
  expect(taxRateOn(spain, on('2020-12-31'))).toBeUndefined();
  expect(taxRateOn({ country: 'FR', line: 'domestic' }, day)).toBeUndefined();
});
