import { describe, expect, test } from 'vitest';
import { calculated, eur, excludedIn, invoice } from './losses.ts';

/** Due on the 31st of January, so that deliveries stop after the 1st of April. */
const oldest = invoice('old', {
  amount: eur(35_000),
  issuedOn: '2026-01-01',
  deliveredOn: '2026-01-01',
  dueOn: '2026-01-31',
});
const later = (deliveredOn: string) =>
  invoice('new', { issuedOn: deliveredOn, deliveredOn, dueOn: '2026-07-31', termsDays: 60 });
const paid = (on: string, amount = 35_000) => [{ on, amount: eur(amount) }];
const codes = (found: ReturnType<typeof calculated>) => found.excluded.map(({ code }) => code);

describe('D.2: the stop of supply', () => {
  test.each([
    ['2026-04-01', []],
    ['2026-04-02', ['stop-of-supply']],
  ])('a delivery on %s would be judged by a day more or less', (deliveredOn, expected) => {
    const found = calculated({ invoices: [oldest, later(deliveredOn)] });
    expect(codes(found)).toEqual(expected);
    expect(found.stopOn).toBe('2026-04-01');
  });

  test('of two unpaid invoices the one that stopped first would not be named', () => {
    const second = { ...oldest, number: 'second', dueOn: '2026-02-10', termsDays: 60 };
    for (const invoices of [
      [second, oldest],
      [oldest, second],
    ]) {
      const found = calculated({ invoices: [...invoices, later('2026-04-20')] });
      expect([found.stopOn, found.excluded[0]?.because.includes('2026-01-31')]).toEqual(['2026-04-01', true]);
    }
  });

  test('an invoice that is due later would not stop first although its terms say so', () => {
    const short = { ...oldest, number: 'short', issuedOn: '2026-02-01', dueOn: '2026-02-10' };
    const terms = { maximumExtensionStart: 'invoice-date', maximumExtensionDays: 20 } as const;
    const long = { ...oldest, issuedOn: '2026-01-31', dueOn: '2026-01-31', number: 'long' };
    expect(calculated({ invoices: [short, long, oldest] }, terms).stopOn).toBe('2026-01-31');
    const older = { ...oldest, issuedOn: '2026-01-25', dueOn: '2026-02-09' };
    expect(calculated({ invoices: [older, { ...short, issuedOn: '2026-01-20' }] }, terms).stopOn).toBe(
      '2026-02-10',
    );
  });

  test('he would not be told which invoice stopped it, and since when', () => {
    const [reason] = calculated({ invoices: [oldest, later('2026-04-10')] }).excluded;
    expect(reason?.because).toContain('2026-01-31');
    expect(reason?.because).toContain('2026-04-01');
  });

  test('an extension of the policy’s own would not be followed', () => {
    const invoices = [oldest, later('2026-04-10')];
    expect(calculated({ invoices }, { maximumExtensionDays: 69 }).excluded).toEqual([]);
    expect(codes(calculated({ invoices }, { maximumExtensionDays: 68 }))).toEqual(['stop-of-supply']);
  });

  test('D.3: it would count from another day than the policy says', () => {
    const invoices = [oldest, later('2026-03-20')];
    expect(calculated({ invoices }).stopOn).toBe('2026-04-01');
    const fromInvoice = calculated({ invoices }, { maximumExtensionStart: 'invoice-date' });
    expect([fromInvoice.stopOn, codes(fromInvoice)]).toEqual(['2026-03-02', ['stop-of-supply']]);
    const atDue = calculated({ invoices }, { stopOfSupply: 'due-date' });
    expect([atDue.stopOn, codes(atDue)]).toEqual(['2026-01-31', ['stop-of-supply']]);
  });

  test('an extension that ends before the due date would stop what is not even due', () => {
    const terms = { maximumExtensionStart: 'invoice-date', maximumExtensionDays: 10 } as const;
    expect(calculated({ invoices: [oldest] }, terms).stopOn).toBe('2026-01-31');
  });

  test('what the buyer disputes in writing would stop his deliveries', () => {
    const invoices = [{ ...oldest, disputed: eur(35_000) }, later('2026-04-10')];
    expect(codes(calculated({ invoices }))).toEqual([]);
  });
});

describe('D.2: the oldest invoice is paid', () => {
  test.each([
    ['2026-03-31', []],
    ['2026-05-01', []],
    ['2026-05-02', ['stop-of-supply']],
  ])('on %s, thirty days after the extension or later', (on, expected) => {
    const found = calculated({ invoices: [oldest, later('2026-04-10')], receipts: paid(on) });
    expect(codes(found)).toEqual(expected);
    expect(found.stopOn).toBe(expected.length > 0 ? '2026-04-01' : '2026-09-29');
  });

  test('by money that named it, where the policy follows the payer', () => {
    const younger = { ...oldest, number: 'younger', dueOn: '2026-01-30', termsDays: 29 };
    const receipts = [{ on: '2026-04-15', amount: eur(35_000), designation: ['old'] }];
    const stopOn = (designation: 'followed' | 'disregarded') =>
      calculated({ invoices: [oldest, younger], receipts }, { designation }).stopOn;
    expect([stopOn('followed'), stopOn('disregarded')]).toEqual(['2026-03-31', '2026-04-01']);
  });

  test('not whole: a part of it would restore cover', () => {
    const receipts = paid('2026-04-15', 34_999.99);
    expect(codes(calculated({ invoices: [oldest, later('2026-04-10')], receipts }))).toEqual([
      'stop-of-supply',
    ]);
  });

  test.each([
    ['2026-06-09', ['stop-of-supply']],
    ['2026-06-10', []],
    ['2026-06-11', []],
  ])('late, on 10 June: a delivery on %s', (deliveredOn, expected) => {
    const found = calculated({ invoices: [oldest, later(deliveredOn)], receipts: paid('2026-06-10') });
    expect(codes(found)).toEqual(expected);
  });

  test('it is paid with its VAT, or not paid', () => {
    const gross = { ...oldest, vatRate: '0.21', amountIs: 'gross' };
    const invoices = [gross, later('2026-04-10')];
    const netOnly = paid('2026-04-15', 28_925.62);
    expect(codes(calculated({ invoices, receipts: netOnly }))).toEqual(['stop-of-supply']);
    expect(codes(calculated({ invoices, receipts: netOnly }, { receiptsOnVat: 'net-first' }))).toEqual([
      'stop-of-supply',
    ]);
    expect(codes(calculated({ invoices, receipts: netOnly }, { receiptsOnVat: 'none' }))).toEqual([]);
    expect(codes(calculated({ invoices, receipts: paid('2026-04-15') }))).toEqual([]);
  });

  test('under a policy that shares receipts pro rata the books still say which invoice was paid', () => {
    const file = { invoices: [oldest, later('2026-04-10')], receipts: paid('2026-04-15') };
    expect(codes(calculated(file, { receiptAllocation: 'pro-rata' }))).toEqual([]);
  });
});

describe('D.2: the buyer is put into collection', () => {
  test.each([
    ['2026-03-01', {}, []],
    ['2026-02-28', {}, ['in-collection']],
    ['2026-02-28', { collectionStopsCover: false }, []],
  ])('since %s, by %j', (inCollectionSince, terms, expected) => {
    const found = calculated({ invoices: [later('2026-03-01')], inCollectionSince }, terms);
    expect(excludedIn(found).map(([, code]) => code)).toEqual(expected);
  });
});
