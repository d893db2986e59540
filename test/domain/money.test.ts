import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Money, minorOf, moneyOf, writtenMoney } from '../../shared/domain/money.ts';

test.each([
  ['0', 0, '0.00'],
  ['0.5', 50, '0.50'],
  ['0.05', 5, '0.05'],
  ['7', 700, '7.00'],
  ['1234.50', 123450, '1234.50'],
  ['1234.5', 123450, '1234.50'],
  ['9999999999999.99', 999999999999999, '9999999999999.99'],
])('%s is %s cents, and is written %s', (amount, minor, written) => {
  const fact = { minor, currency: 'EUR' } as const;
  expect(minorOf({ amount, currency: 'EUR' })).toEqual(fact);
  expect(moneyOf(fact)).toEqual({ amount: written, currency: 'EUR' });
  expect(writtenMoney(fact)).toBe(`${written} EUR`);
});

test.each(['', '-1', '01', '1.', '1.234', '.5', '1e3', '1,5', '10000000000000', '1.5\n'])(
  '“%s” is no amount',
  (amount) => {
    expect(Money.safeParse({ amount, currency: 'EUR' }).success).toBe(false);
  },
);

test('whatever cents there are, they are written and read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999999999999999 }), (minor) => {
      expect(minorOf(moneyOf({ minor, currency: 'SEK' }))).toEqual({ minor, currency: 'SEK' });
    }),
  );
});
