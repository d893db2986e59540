import { describe, expect, test } from 'vitest';
import { allocateProRata, shareCosts, shareRecovery } from '../../shared/domain/indemnity/recovery.ts';
import { calculated, eur, inputsOf, invoice, limitOf, linesOf } from './losses.ts';

const dateOfLoss = '2026-07-08';
const recovered = (amount: number, more: Record<string, unknown> = {}) => ({
  ...{ on: '2026-07-20', amount: eur(amount), ...more },
});

describe('D.1, 12: a recovery', () => {
  test('would be shared by anything but each party’s part of everything owed, uninsured debt included', () => {
    const ceilings = [limitOf(5_000)];
    const found = calculated({ dateOfLoss, ceilings, receipts: [recovered(1_000)] });
    expect(found).toMatchObject({
      indemnity: eur(4_500),
      sharing: { indemnity: eur(4_500), debt: eur(10_000) },
    });
    expect(found.payable).toBe(eur(4_050));
    expect(linesOf(found, 'recovery')).toMatchObject([{ step: 12, deducts: '450.00', result: '4050.00' }]);
  });

  test('would be shared before its costs', () => {
    const [line] = linesOf(
      calculated({ dateOfLoss, receipts: [recovered(1_000, { costs: eur(200) })] }),
      'recovery',
    );
    expect(line?.deducts).toBe('720.00');
    expect(inputsOf(line)).toEqual({
      ...{ received: '1000.00', on: '2026-07-20', costs: '200.00', indemnity: '9000.00', debt: '10000.00' },
    });
    const costly = calculated({
      dateOfLoss,
      receipts: [recovered(100, { costs: eur(200) }), recovered(1_000)],
    });
    expect(costly.payable).toBe(eur(8_100));
  });

  test('would be shared by net amounts although it comes with VAT', () => {
    const gross = invoice('A', { amount: eur(12_100), vatRate: '0.21', amountIs: 'gross' });
    const found = (receiptsOnVat: 'proportional' | 'none') =>
      calculated({ dateOfLoss, invoices: [gross], receipts: [recovered(1_210)] }, { receiptsOnVat });
    expect(found('proportional').sharing.debt).toBe(eur(12_100));
    expect(found('proportional').payable).toBe(eur(8_100));
    expect(found('none').sharing.debt).toBe(eur(10_000));
  });

  test('in another currency it would count unit for unit', () => {
    const conversion = { from: 'SEK', rate: '0.1', on: '2026-07-20', source: 'ECB' };
    const receipts = [recovered(10_000, { costs: eur(1_000), conversion })];
    expect(calculated({ dateOfLoss, receipts }).payable).toBe(eur(8_190));
  });

  test('of many small ones half a cent each would be taken: all of them are rounded together', () => {
    const receipts = Array.from({ length: 4 }, () => recovered(0.05, {}));
    expect(calculated({ dateOfLoss, receipts }).payable).toBe(eur(9_000) - 18);
  });

  test('more than everything would make him pay us', () => {
    const found = calculated({ dateOfLoss, receipts: [recovered(15_000), recovered(15_000)] });
    expect(found.payable).toBe(0);
  });

  test.each([
    [90_000, 120_000, 30_000, 0, 22_500, 7_500],
    [90_000, 120_000, 30_000, 6_000, 18_000, 6_000],
    [90_000, 120_000, 30_000, 40_000, 0, 0],
    [1, 3, 0.01, 0, 0, 0.01],
    [2, 3, 0.01, 0, 0.01, 0],
    [1, 2, 0.01, 0, 0.01, 0],
    [5, 0, 10, 0, 0, 10],
    [5, 4, 10, 0, 10, 0],
  ])('of %s paid on %s owed: %s with costs of %s', (indemnity, debt, amount, costs, insurer, client) => {
    const sharing = { indemnity: eur(indemnity), debt: eur(debt) };
    const shared = shareRecovery({ amount: eur(amount), costs: eur(costs) }, sharing);
    expect(shared).toEqual({ insurer: eur(insurer), client: eur(client) });
  });
});

test('D.1, 12: he would bear costs of collection for covered debt, or we for his', () => {
  expect(shareCosts(eur(4_000), { covered: eur(150_000), total: eur(180_000) })).toEqual({
    ...{ insurer: 3333_33, client: 666_67 },
  });
  expect(shareCosts(eur(100), { covered: 0, total: eur(10) })).toEqual({ insurer: 0, client: eur(100) });
});

test('D.3: of a receipt over all debt more would fall on the insured part, and what is too much would vanish', () => {
  const debt = { insured: eur(10_000), uninsured: eur(5_000) };
  expect(allocateProRata(eur(3_000), debt)).toEqual({
    insured: eur(2_000),
    uninsured: eur(1_000),
    surplus: 0,
  });
  expect(allocateProRata(eur(16_000), debt)).toEqual({ ...debt, surplus: eur(1_000) });
  expect(allocateProRata(5, { insured: 0, uninsured: 0 })).toEqual({ insured: 0, uninsured: 0, surplus: 5 });
});

describe('D.1, 13: the payment', () => {
  test('would go to the client although a bank has the right to it', () => {
    const assignee = { name: 'Bank van Utrecht', reference: 'P-77' };
    expect(calculated().payee).toEqual({ to: 'client' });
    expect(linesOf(calculated(), 'payee').map(inputsOf)).toEqual([{ payee: 'client' }]);
    expect(calculated({}, { assignee }).payee).toEqual({ to: 'assignee', ...assignee });
    const found = calculated({ assignee: { name: 'Bank of Cork' } }, { assignee });
    expect(found.payee).toEqual({ to: 'assignee', name: 'Bank of Cork' });
    expect(linesOf(found, 'payee').map(inputsOf)).toEqual([{ payee: 'Bank of Cork' }]);
  });

  test('F 23: unpaid premium would be kept back without a term that says so, or without a line', () => {
    const file = { unpaidPremium: eur(1_200) };
    expect(calculated(file).payable).toBe(eur(9_000));
    const found = calculated(file, { setOffUnpaidPremium: true });
    expect([found.indemnity, found.payable]).toEqual([eur(9_000), eur(7_800)]);
    expect(linesOf(found, 'premium-set-off')).toMatchObject([
      { step: 13, clause: 'setOffUnpaidPremium', deducts: '1200.00', result: '7800.00' },
    ]);
    expect(calculated({ unpaidPremium: eur(12_000) }, { setOffUnpaidPremium: true }).payable).toBe(0);
    expect(linesOf(calculated({}, { setOffUnpaidPremium: true }), 'premium-set-off')).toEqual([]);
  });

  test('what was paid on account would be paid again', () => {
    const found = calculated({ paidBefore: eur(4_000) });
    expect([found.indemnity, found.payable]).toEqual([eur(9_000), eur(5_000)]);
    expect(calculated({ paidBefore: eur(9_500) }).payable).toBe(0);
  });
});
