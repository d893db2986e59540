import { describe, expect, test } from 'vitest';
import type { MoneyFact } from '../../shared/domain/money.ts';
import { locales } from '../../shared/domain/office.ts';
import { sayMoney } from '../../shared/letters/money.ts';
import { read, seen } from './reading.ts';
import { readBack } from './readMoney.ts';
import { factsOf } from './sampleFacts.ts';
import { remedies } from './sampleLadder.ts';

const currencies = ['EUR', 'SEK', 'CZK', 'MXN'] as const;

/** `glossary.md` 4, word for word. */
const models = [
  ['en-IE', 'EUR', 123450, '€1,234.50'],
  ['en-IE', 'SEK', 123450, 'SEK 1,234.50'],
  ['nl-NL', 'EUR', 123450, '€ 1.234,50'],
  ['nl-BE', 'EUR', 123450, '1.234,50 euro'],
  ['sv-SE', 'SEK', 123450, '1 234,50 kr'],
  ['sv-SE', 'EUR', 123450, '1 234,50 euro'],
  ['cs-CZ', 'CZK', 123450, '1 234,50 Kč'],
  ['cs-CZ', 'EUR', 123450, '1 234,50 EUR'],
  ['es-ES', 'EUR', 123450, '1234,50 €'],
  ['es-ES', 'EUR', 1234550, '12.345,50 €'],
  ['es-MX', 'MXN', 123450, '$1,234.50 M.N.'],
  ['es-MX', 'EUR', 123450, 'EUR 1,234.50'],
] as const;

test.each(models)('%s writes %s %i as %s', (locale, currency, minor, said) => {
  const written = sayMoney(locale, { minor, currency });
  expect(seen(written)).toBe(said);
  // Nothing of an amount may go to the next line.
  expect(written).not.toContain(' ');
});

const amounts = [
  0, 1, 10, 99, 100, 99_999, 100_000, 123_450, 999_999, 1_000_000, 123_456_789, 99_999_999_999,
];

describe.each(locales)('%s', (locale) => {
  test('reads every amount back', () => {
    for (const currency of currencies)
      for (const minor of amounts)
        for (const mixed of [false, true])
          expect(readBack(locale, sayMoney(locale, { minor, currency }, mixed)), `${minor}`).toBe(minor);
  });
});

test('Spain and Mexico do not read each other’s amounts as a thousand times more or less', () => {
  for (const minor of amounts) {
    const money: MoneyFact = { minor, currency: 'EUR' };
    expect(readBack('es-MX', sayMoney('es-ES', money)), `${minor}`).toBeUndefined();
    expect(readBack('es-ES', sayMoney('es-MX', money)), `${minor}`).toBeUndefined();
  }
});

test('among amounts of several currencies the peso sign gives way to the code', () => {
  const [first] = remedies;
  if (!first) throw new Error('no remedy');
  const peso = { ...first, amount: { minor: 5_000_000, currency: 'MXN' } } as const;
  const said = (list: typeof remedies) =>
    read(factsOf('complaint-remedy-promised', 'MX', { remedies: list }), 'es-MX');
  expect(said([peso])).toContain('Monto: $50,000.00 M.N.');
  expect(said([first, peso])).toMatch(/Monto: EUR 1,234\.50[^$]*Monto: MXN 50,000\.00/);
});

test('an amount that nobody can pay is refused', () => {
  for (const minor of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])
    expect(() => sayMoney('en-IE', { minor, currency: 'EUR' })).toThrow(RangeError);
});
