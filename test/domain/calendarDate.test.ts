import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateAt, dayNumber } from '../../shared/domain/calendarDate.ts';
import { instantAt, secondsOf } from '../../shared/domain/instant.ts';

const day = 86_400;

test('every day from 1899 to 2101 has its number, and the number its day, asked once or again', () => {
  for (let round = 0; round < 2; round += 1)
    for (let number = -25_932; number < 48_213; number += 1) {
      const date = new Date(number * day * 1000).toISOString().slice(0, 10);
      if (dateAt(number) !== date || dayNumber(dateAt(number)) !== number) expect.fail(`${number} ${date}`);
    }
});

test('an instant is written as everybody writes it, a fraction of a second cut off', () => {
  fc.assert(
    fc.property(fc.double({ min: -2e9, max: 4e9, noNaN: true }), (seconds) => {
      const whole = Math.floor(seconds);
      expect(instantAt(seconds)).toBe(new Date(whole * 1000).toISOString().replace('.000Z', 'Z'));
      expect(secondsOf(instantAt(seconds)) === whole).toBe(true);
    }),
  );
});

test('what is no number is no day and no instant', () => {
  expect(() => dateAt(Number.NaN)).toThrow(RangeError);
  expect(() => instantAt(Number.NaN)).toThrow(RangeError);
});
