import { describe, expect, test } from 'vitest';
import { calculated, eur, excludedIn, inputsOf, invoice, limitOf, linesOf } from './losses.ts';

const delivered = (number: string, deliveredOn: string, amount: number, more = {}) =>
  invoice(number, {
    amount: eur(amount),
    issuedOn: deliveredOn,
    deliveredOn,
    dueOn: '2026-07-31',
    termsDays: 60,
    ...more,
  });

describe('D.1, 4: the limit', () => {
  test('the older deliveries would not come first', () => {
    const invoices = [delivered('new', '2026-06-01', 8_000), delivered('old', '2026-05-01', 7_000)];
    const found = calculated({ invoices, ceilings: [limitOf(10_000)] });
    expect(found).toMatchObject({ insuredLoss: eur(10_000), overLimit: eur(5_000), uninsured: eur(5_000) });
    const lines = linesOf(found, 'credit-limit');
    expect(lines.map(({ invoice: number, deducts, result }) => [number, deducts, result])).toEqual([
      ['old', '0.00', '7000.00'],
      ['new', '5000.00', '3000.00'],
    ]);
    expect(inputsOf(lines[1])).toMatchObject({ limit: '10000.00', used: '7000.00', kind: 'named' });
  });

  test('what is due first would come first: the limit looks at deliveries', () => {
    const invoices = [
      delivered('new', '2026-06-01', 8_000, { dueOn: '2026-07-01', termsDays: 30 }),
      delivered('old', '2026-05-01', 7_000),
    ];
    const found = calculated({ invoices, ceilings: [limitOf(10_000)] });
    expect(linesOf(found, 'credit-limit').map((line) => line.invoice)).toEqual(['old', 'new']);
    const byDay = [limitOf(10_000), limitOf(2_000, '2026-06-01')];
    expect(calculated({ invoices, ceilings: byDay }).insuredLoss).toBe(eur(7_000));
  });

  test('what is paid or excluded would be walked', () => {
    const invoices = [
      delivered('paid', '2026-05-01', 7_000),
      delivered('long', '2026-05-02', 8_000, { termsDays: 200 }),
    ];
    const receipts = [{ on: '2026-08-20', amount: eur(7_000) }];
    expect(linesOf(calculated({ invoices, receipts }), 'credit-limit')).toEqual([]);
  });

  test('an executed delivery would lose the limit it was made under, or a new one would have it still', () => {
    const invoices = [delivered('before', '2026-06-02', 80_000), delivered('after', '2026-06-03', 20_000)];
    const ceilings = [limitOf(100_000), limitOf(60_000, '2026-06-03')];
    expect(calculated({ invoices, ceilings })).toMatchObject({
      insuredLoss: eur(80_000),
      overLimit: eur(20_000),
    });
    const raised = [limitOf(60_000), limitOf(100_000, '2026-06-03')];
    expect(calculated({ invoices, ceilings: raised })).toMatchObject({ insuredLoss: eur(80_000) });
  });

  test('what was paid would use the limit for ever: it revolves', () => {
    const invoices = [delivered('old', '2026-05-01', 7_000), delivered('new', '2026-06-01', 8_000)];
    const ceilings = [limitOf(10_000)];
    const receipts = [{ on: '2026-08-20', amount: eur(5_000) }];
    expect(calculated({ invoices, ceilings, receipts })).toMatchObject({
      insuredLoss: eur(10_000),
      overLimit: 0,
    });
  });

  test('F 16: an order that bound him would lose the limit it was given under', () => {
    const ceilings = [limitOf(10_000), limitOf(0, '2026-06-03')];
    const bound = delivered('A', '2026-06-20', 10_000, { limitOn: '2026-06-02' });
    expect(calculated({ invoices: [bound], ceilings }).insuredLoss).toBe(eur(10_000));
  });

  test('an excluded or disputed invoice would use it', () => {
    const invoices = [
      ...[
        delivered('old', '2026-05-01', 9_000, { termsDays: 200 }),
        delivered('mid', '2026-05-02', 9_000, { disputed: eur(9_000) }),
      ],
      delivered('new', '2026-06-01', 8_000),
    ];
    expect(calculated({ invoices, ceilings: [limitOf(10_000)] }).insuredLoss).toBe(eur(8_000));
  });

  test.each([
    ['nothing was granted', [], 'no-limit'],
    ['it was granted later', [limitOf(10_000, '2026-05-02')], 'no-limit'],
    ['it was declined', [limitOf(0)], 'no-limit'],
    ['it was declined twice', [limitOf(0), limitOf(0, '2026-05-01')], 'no-limit'],
    ['it was granted after it was declined', [limitOf(0), limitOf(10_000, '2026-05-02')], 'no-limit'],
    ['it was withdrawn', [limitOf(10_000), limitOf(0, '2026-05-01')], 'limit-withdrawn'],
  ])('%s', (_, ceilings, code) => {
    const found = calculated({ invoices: [delivered('A', '2026-05-01', 8_000)], ceilings });
    expect(excludedIn(found)).toEqual([['A', code, eur(8_000)]]);
  });

  test('outside the policy’s time it would be asked for a limit as well', () => {
    const found = calculated({
      invoices: [delivered('A', '2027-05-01', 8_000, { dueOn: '2027-07-31' })],
      ceilings: [],
    });
    expect(excludedIn(found)).toEqual([['A', 'outside-policy', eur(8_000)]]);
  });
});

describe('D.1, 7: the percentage by kind of cover', () => {
  const terms = { insuredPercentage: { named: 90, 'self-assessed': 80, start: 70, blind: 60 } };
  test.each([
    ['named', 9_000],
    ['self-assessed', 8_000],
    ['start', 7_000],
    ['blind', 6_000],
  ])('%s', (kind, indemnity) => {
    const ceilings = [limitOf(100_000, '2026-01-01', kind)];
    expect(calculated({ ceilings }, terms).indemnity).toBe(eur(indemnity));
  });

  test('a kind that the policy does not pay would be paid', () => {
    expect(calculated({ ceilings: [limitOf(100_000, '2026-01-01', 'start')] })).toMatchObject({
      ...{ insuredLoss: eur(10_000), indemnity: 0, reasonCode: 'within-own-share' },
    });
  });

  test('a limit of its own percentage, and two kinds in one loss, each by itself', () => {
    const invoices = [delivered('old', '2026-05-01', 1_000), delivered('new', '2026-06-01', 1_000)];
    const ceilings = [
      limitOf(10_000, '2026-01-01', 'blind'),
      { ...limitOf(10_000, '2026-06-01'), percentage: '87.5' },
    ];
    const found = calculated({ invoices, ceilings }, terms);
    expect(linesOf(found, 'percentage').map((line) => [inputsOf(line).kind, line.deducts])).toEqual([
      ['blind', '400.00'],
      ['named', '125.00'],
    ]);
    expect(found.indemnity).toBe(eur(1_475));
  });

  test('a deductible before it would lower one kind alone', () => {
    const invoices = [delivered('old', '2026-05-01', 3_000), delivered('new', '2026-06-01', 1_000)];
    const ceilings = [limitOf(10_000, '2026-01-01', 'blind'), limitOf(10_000, '2026-06-01')];
    const deductible = { amount: eur(400), order: 'before-percentage' } as const;
    expect(calculated({ invoices, ceilings }, { ...terms, deductible }).indemnity).toBe(eur(2_430));
  });
});
