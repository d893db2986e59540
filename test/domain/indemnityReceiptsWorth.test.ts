import { describe, expect, test } from 'vitest';
import type { PolicyTerms } from '../../shared/domain/policy/policy.ts';
import { calculated, eur, got, invoice, linesOf } from './losses.ts';

describe('F 23: a receipt on a debt with VAT', () => {
  const gross = invoice('A', { amount: eur(12_100), vatRate: '0.21', amountIs: 'gross' });
  const vat = (receiptsOnVat: PolicyTerms['receiptsOnVat'], amount: number) =>
    calculated({ invoices: [gross], receipts: [got(amount)] }, { receiptsOnVat }).insuredLoss;

  test('would count whole, or more than once', () => {
    expect(vat('proportional', 1_210)).toBe(eur(9_000));
    expect(vat('net-first', 1_210)).toBe(eur(8_790));
    expect(vat('net-first', 11_000)).toBe(0);
    expect(vat('none', 1_210)).toBe(eur(8_790));
  });

  test('would pay the VAT of one invoice before the next, where the policy says so', () => {
    const two = { invoices: [gross, { ...gross, number: 'B' }], receipts: [got(12_100)] };
    const insured = (receiptsOnVat: PolicyTerms['receiptsOnVat']) =>
      calculated(two, { receiptsOnVat }).insuredLoss;
    expect([insured('proportional'), insured('net-first'), insured('none')]).toEqual([
      ...[eur(10_000), eur(10_000), eur(7_900)],
    ]);
  });

  test('would count by a rounded share: a third of a cent is kept until the end', () => {
    const found = calculated({ invoices: [gross], receipts: [got(1_000)] });
    const [line] = linesOf(found, 'receipt-oldest-first');
    expect([line?.deducts, line?.result]).toEqual(['100000/121', '1110000/121']);
    expect(line?.says).toContain('826.44…');
    expect(found.insuredLoss).toBe(9_173_55);
  });

  test('would count by the share although the VAT is covered', () => {
    const found = calculated({ invoices: [gross], receipts: [got(1_210)] }, { vatCovered: true });
    expect(found.insuredLoss).toBe(eur(10_890));
  });
});

describe('F 23: currencies', () => {
  const conversion = { from: 'SEK', rate: '0.1', on: '2026-01-10', source: 'ECB' };
  const crowns = invoice('A', { amount: eur(100_000), conversion });
  const terms: Partial<PolicyTerms> = { conversion: { rateOn: 'invoice-date', currencies: ['SEK'] } };

  test('crowns on an invoice in crowns would leave a rest because the rate has changed', () => {
    const paid = got(100_000, { conversion: { ...conversion, rate: '0.08', on: '2026-05-20' } });
    expect(calculated({ invoices: [crowns], receipts: [paid] }, terms).totalDebt).toBe(0);
  });

  test('crowns on an invoice in euros, and euros on one in crowns, would count by another rate than theirs', () => {
    const paid = got(10_000, { conversion: { ...conversion, rate: '0.08' } });
    expect(calculated({ receipts: [paid] }).insuredLoss).toBe(eur(9_200));
    expect(calculated({ invoices: [crowns], receipts: [got(1_000)] }, terms).insuredLoss).toBe(eur(9_000));
  });
});
