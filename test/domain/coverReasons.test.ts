import { expect, test } from 'vitest';
import { type CoverAnswer, coverOf } from '../../shared/domain/cover/coverOf.ts';
import { coverReasons, reason } from '../../shared/domain/cover/reasons.ts';
import { coverRows, delivery, limit, policy, undecided } from './coverRows.ts';
import { coverFor, limitWith, on, policyFor } from './insured.ts';
import { unpaidSince } from './stopRows.ts';

const codesOf = ({ reasons }: CoverAnswer) => reasons.map(({ code }) => code);

test.each(coverRows)('%s', (_, asked, known, insured, codes) => {
  const answer = coverOf({ ...delivery, ...asked }, { policy, limit, ...known });
  expect(codesOf(answer)).toEqual(codes);
  expect(answer.insured).toBe(insured);
  tried.push(...codes);
});

const tried: string[] = [];
const own = Object.keys(coverReasons).filter((code) => code.startsWith('own-'));

test('the table above met every reason there is, the client’s own aside', () => {
  expect([...new Set([...tried, ...own])].sort()).toEqual(Object.keys(coverReasons).sort());
});

test('every reason that keeps cover away says what would change it', () => {
  for (const [code, row] of Object.entries(coverReasons))
    if (row.effect !== 'notes') expect(row, code).toHaveProperty('remedy');
});

test('what stops is said all at once', () => {
  const asked = { ...delivery, deliveryOn: on('2027-02-01'), paymentTermsDays: 90 };
  expect(codesOf(coverOf(asked, { policy, ...unpaidSince('2026-02-01') }))).toEqual([
    ...['outside-policy', 'terms-too-long', 'stop-of-supply'],
  ]);
});

test('a reason is told in numbers and dates of this delivery', () => {
  const [exposure] = coverOf({ ...delivery, outstanding: 7_000_00 }, { policy, limit }).reasons;
  expect(exposure).toEqual({
    ...{ code: 'exposure', effect: 'cuts' },
    because: 'With 7000.00 EUR outstanding, 3000.00 EUR of the limit of 10000.00 EUR is free.',
    remedy: 'Deliver when 1000.00 EUR more is paid, or ask for a limit of 11000.00 EUR.',
  });
  expect(() => reason('exposure', {})).toThrow('needs outstanding');
});

test('the compensation is the percentage of the kind of cover, half up to the cent', () => {
  const of = (amount: number) =>
    coverOf({ ...delivery, amount }, { policy, limit: limitWith({ cover: coverFor(1e15) }) });
  expect([of(5).compensation, of(4).compensation, of(999_999_999_999_999).compensation]).toEqual([
    ...[5, 4, 899_999_999_999_999],
  ]);
  const blind = { policy: policyFor('pol_1', 'cli_1', {}, { undecided }) };
  expect(coverOf({ ...delivery, amount: 2_000_00 }, blind)).toMatchObject({
    ...{ kind: 'blind', percentage: 60, insured: 2_000_00, compensation: 1_200_00 },
  });
});
