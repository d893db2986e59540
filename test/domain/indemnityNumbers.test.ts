import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExactText } from '../../shared/domain/indemnity/calculation.ts';
import {
  exact,
  halfUp,
  hundredths,
  least,
  most,
  shareOf,
  sum,
  written,
  writtenAmount,
} from '../../shared/domain/indemnity/exact.ts';

test.each([
  ['0', '0', '0.00'],
  ['5', '5', '0.05'],
  ['-5', '-5', '-0.05'],
  ['123450', '123450', '1234.50'],
  ['0.5', '0.5', '0.005'],
  ['0.125', '0.125', '0.00125'],
  ['-12.5', '-12.5', '-0.125'],
  ['100000/121', '100000/121', '1000/121'],
  ['1/3', '1/3', '1/300'],
  ['-1/3', '-1/3', '-1/300'],
  ['1/2048', '0.00048828125', '0.0000048828125'],
  ['3', '3', '0.03'],
  ['1/7', '1/7', '1/700'],
])('%s is written as %s, and as an amount %s', (text, number, amount) => {
  expect([written(exact(text)), writtenAmount(exact(text))]).toEqual([number, amount]);
});

test('what is written is read again as the same number, and is what the schema says', () => {
  const number = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 5_000 }));
  fc.assert(
    fc.property(number, ([part, all]) => {
      const value = exact(part).div(all);
      expect(exact(written(value)).equals(value)).toBe(true);
      expect(exact(writtenAmount(value)).mul(100).equals(value)).toBe(true);
      for (const text of [written(value), writtenAmount(value)])
        expect(ExactText.safeParse(text).success).toBe(true);
    }),
  );
});

test.each([
  ['0.4999', 0],
  ['0.5', 1],
  ['1.5', 2],
  ['2.5', 3],
  ['1/2', 1],
  ['1/3', 0],
  ['9007199254740991', 9007199254740991],
])('%s is rounded to %s', (text, rounded) => {
  expect(halfUp(exact(text))).toBe(rounded);
});

test('shares and extremes', () => {
  const [one, two] = [exact(1), exact(2)];
  expect([least(one, two), least(two, one), most(one, two), most(two, one)].map(Number)).toEqual([
    1, 1, 2, 2,
  ]);
  expect([shareOf(one, two), shareOf(one, exact(0))].map(Number)).toEqual([0.5, 0]);
  expect([hundredths('87.5'), sum([one, two, one]), sum([])].map(Number)).toEqual([0.875, 4, 0]);
});
