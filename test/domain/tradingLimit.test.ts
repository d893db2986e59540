import { expect, test } from 'vitest';
import { ownLimitReasons } from '../../shared/domain/cover/ownLimit.ts';
import { instantAt } from '../../shared/domain/instant.ts';
import { setLimit, type TradingLimit, TradingLimitRecord } from '../../shared/domain/tradingLimit.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' as const });
const limit: TradingLimit = {
  maximumOutstanding: euro('10000'),
  maximumOrder: euro('2500.50'),
  ordersPerMonth: 4,
};
const set = (known: TradingLimitRecord | undefined, wanted: TradingLimit, day = 1) =>
  setLimit(known, { buyerId: 'byr_1', limit: wanted, by: 'mbr_1', now: instantAt(day * 86_400) });

test('the one before is kept with its time, and of the many before the last twenty', () => {
  let record: TradingLimitRecord | undefined;
  for (let day = 1; day <= 30; day++)
    record = TradingLimitRecord.parse(set(record, { maximumOutstanding: euro(String(day)) }, day));
  expect(record?.before).toHaveLength(20);
  expect(record?.before[0]).toEqual({
    limit: { maximumOutstanding: euro('29') },
    ...{ since: instantAt(29 * 86_400), until: instantAt(30 * 86_400), by: 'mbr_1' },
  });
});

test('the same again changes nothing, however it is written', () => {
  const record = TradingLimitRecord.parse(set(undefined, limit));
  expect(set(record, { ...limit, maximumOutstanding: euro('10000.00') }, 9)).toBe(record);
  expect(set(record, { ...limit, ordersPerMonth: 5 }, 9)).not.toBe(record);
});

test.each([
  [{ ...limit, maximumOrder: { amount: '1', currency: 'SEK' as const } }, 'other-currency'],
  [{ ...limit, maximumOrder: euro('10000.01') }, 'order-above-outstanding'],
])('%j is refused', (wanted, code) => {
  expect(set(undefined, wanted)).toMatchObject({ refused: 'rule', reasons: [{ code }] });
});

test.each([
  ['2500.50', '7499.50', ['own-frequency']],
  ['2500.51', undefined, ['own-order', 'own-frequency']],
  ['2500.50', '7499.51', ['own-outstanding', 'own-frequency']],
])('a delivery of %s beside %s', (amount, outstanding, codes) => {
  const found = ownLimitReasons(
    limit,
    euro(amount),
    outstanding === undefined ? undefined : euro(outstanding),
  );
  expect(found.map(({ code }) => code)).toEqual(codes);
});

test('amounts in another currency are not compared', () => {
  const [only, none] = ownLimitReasons(limit, { amount: '9', currency: 'SEK' }, undefined);
  expect([only?.code, none]).toEqual(['own-other-currency', undefined]);
});
