import { describe, expect, test } from 'vitest';
import type { PersonExclusionCode } from '../../shared/domain/indemnity/personFacts.ts';
import type { PolicyTerms } from '../../shared/domain/policy/policy.ts';
import { calculated, eur, excludedIn, inputsOf, invoice, limitOf, linesOf } from './losses.ts';

type Terms = Partial<PolicyTerms>;

describe('D.1, 1: what was invoiced', () => {
  const gross = invoice('A', { amount: eur(12_100), vatRate: '0.21', amountIs: 'gross' });
  const net = invoice('A', { vatRate: '0.21' });

  test.each([
    ['VAT that his policy does not cover would be paid, or a net amount lowered once more', false, 9_000],
    ['VAT that his policy covers would be kept from him', true, 10_890],
  ])('%s', (_, vatCovered, indemnity) => {
    for (const one of [gross, net])
      expect(calculated({ invoices: [one] }, { vatCovered }).indemnity).toBe(eur(indemnity));
  });

  test('nobody could see what became of the VAT', () => {
    const [out] = linesOf(calculated({ invoices: [gross] }), 'vat-taken-out');
    expect(out).toMatchObject({ step: 1, clause: 'vatCovered', deducts: '2100.00', result: '10000.00' });
    const [added] = linesOf(calculated({ invoices: [net] }, { vatCovered: true }), 'vat-added');
    expect(added).toMatchObject({ deducts: '-2100.00', result: '12100.00', total: '12100.00' });
  });

  test('interest and fees of collection would be insured', () => {
    const found = calculated({ invoices: [invoice('A', { interestAndFees: eur(500) })] });
    expect([found.insuredLoss, found.totalDebt]).toEqual([eur(9_500), eur(9_500)]);
    expect(linesOf(found, 'interest-and-fees')).toMatchObject([{ deducts: '500.00', result: '9500.00' }]);
  });

  test('F 23: an invoice in another currency would be converted without rate, source and date on the line', () => {
    const conversion = { from: 'SEK', rate: '0.0885', on: '2026-01-10', source: 'ECB' };
    const policy: Terms = { conversion: { rateOn: 'invoice-date', currencies: ['SEK'] } };
    const found = calculated({ invoices: [invoice('A', { amount: 10_000_33, conversion })] }, policy);
    expect(inputsOf(linesOf(found, 'converted')[0])).toEqual({
      ...{ amount: '10000.33', currency: 'SEK', rate: '0.0885', on: '2026-01-10', source: 'ECB' },
    });
    expect(linesOf(found, 'converted')[0]?.result).toBe('885.029205');
    expect(found.indemnity).toBe(796_53);
    const other = calculated({ invoices: [invoice('A', { conversion })] });
    expect(excludedIn(other)).toEqual([['A', 'currency-not-insured', eur(885)]]);
  });
});

describe('D.1, 2: an invoice would be left out without a reason, or for the wrong one', () => {
  const persons: [PersonExclusionCode, string][] = [
    ['other-debtor', 'cover.md D.1, 1'],
    ['associated-buyer', 'associatedBuyers'],
    ['public-buyer', 'cover.md D.1, 2'],
    ['private-individual', 'cover.md D.1, 2'],
    ['buyer-not-named', 'buyerIds'],
  ];

  test.each(persons)('%s, which a person says', (code, clause) => {
    const invoices = [invoice('A'), invoice('B')];
    const some = calculated({ invoices, persons: { exclusions: [{ code, invoices: ['B'] }], late: [] } });
    expect(excludedIn(some)).toEqual([['B', code, eur(10_000)]]);
    expect(some.excluded[0]).toMatchObject({ clause, because: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(some).toMatchObject({ insuredLoss: eur(10_000), uninsured: eur(10_000), indemnity: eur(9_000) });
    const all = calculated({ invoices, persons: { exclusions: [{ code, invoices: 'all' }], late: [] } });
    expect(all).toMatchObject({ indemnity: 0, uninsured: eur(20_000), reasonCode: 'nothing-insured' });
  });

  test.each([
    ['90 days between invoice and due date', { dueOn: '2026-04-10' }, []],
    ['a day more', { dueOn: '2026-04-11' }, ['terms-too-long']],
    ['as agreed, whatever the dates say', { dueOn: '2026-04-11', termsDays: 90 }, []],
    ['agreed for longer', { termsDays: 91 }, ['terms-too-long']],
  ])('terms longer than the maximum: %s', (_, changed, codes) => {
    const found = calculated({ invoices: [invoice('A', changed)] });
    expect(found.excluded.map(({ code }) => code)).toEqual(codes);
  });

  test('terms longer than the limit was granted for', () => {
    const ceilings = [{ ...limitOf(100_000), paymentTermsDays: 30 }];
    const short = invoice('B', { dueOn: '2026-02-09' });
    expect(excludedIn(calculated({ invoices: [invoice('A'), short], ceilings }))).toEqual([
      ['A', 'terms-above-limit', eur(10_000)],
    ]);
  });

  test.each([
    ['2025-12-31', ['outside-policy']],
    ['2026-01-01', []],
    ['2026-12-31', []],
    ['2027-01-01', ['outside-policy']],
  ])('delivered on %s under a policy of 2026', (deliveredOn, codes) => {
    const dates = { issuedOn: deliveredOn, deliveredOn, dueOn: '2027-02-01', termsDays: 30 };
    const found = calculated({ invoices: [invoice('A', dates)] });
    expect(found.excluded.map(({ code }) => code)).toEqual(codes);
  });

  test('an invoice that was paid would be told to be excluded', () => {
    const long = invoice('A', { termsDays: 200 });
    const receipts = [{ on: '2026-05-20', amount: eur(10_000) }];
    expect(
      calculated({ invoices: [long, invoice('B', { dueOn: '2026-04-01' })], receipts }).excluded,
    ).toEqual([]);
  });

  test('two reasons would be told as one', () => {
    const exclusions = [{ code: 'public-buyer', invoices: 'all' }];
    const long = invoice('A', { termsDays: 200 });
    expect(excludedIn(calculated({ invoices: [long], persons: { exclusions, late: [] } }))).toEqual([
      ['A', 'public-buyer', eur(10_000)],
      ['A', 'terms-too-long', 0],
    ]);
  });
});

describe('F 20: a dispute', () => {
  const disputed = [invoice('A', { disputed: eur(4_000) }), invoice('B')];

  test('would stop more than what is disputed', () => {
    const found = calculated({ invoices: disputed });
    expect(found).toMatchObject({ suspended: eur(4_000), uninsured: 0, indemnity: eur(14_400) });
    expect(linesOf(found, 'disputed')).toMatchObject([
      { invoice: 'A', deducts: '4000.00', result: '6000.00' },
    ]);
  });

  test('would be paid by the buyer before what he does not dispute', () => {
    const receipts = [{ on: '2026-04-01', amount: eur(17_000) }];
    expect(calculated({ invoices: disputed, receipts })).toMatchObject({
      ...{ suspended: eur(3_000), insuredLoss: 0, totalDebt: eur(3_000) },
    });
  });

  test('would not end with the credit note that settles it', () => {
    const receipts = [{ on: '2026-06-01', amount: eur(5_000), kind: 'credit-note', designation: ['A'] }];
    expect(calculated({ invoices: disputed, receipts, dateOfLoss: '2026-05-10' })).toMatchObject({
      ...{ suspended: 0, insuredLoss: eur(15_000), totalDebt: eur(15_000) },
    });
  });

  test('would suspend what is not insured anyhow', () => {
    const exclusions = [{ code: 'public-buyer', invoices: ['A'] }];
    const found = calculated({ invoices: disputed, persons: { exclusions, late: [] } });
    expect(found).toMatchObject({ suspended: 0, uninsured: eur(10_000), indemnity: eur(9_000) });
  });
});
