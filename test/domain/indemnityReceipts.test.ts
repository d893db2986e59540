import { describe, expect, test } from 'vitest';
import { calculated, eur, got, inputsOf, invoice, limitOf, linesOf } from './losses.ts';

/** Three invoices of 10,000, due in March, April and May. */
const [a, b, c] = [
  invoice('A', { issuedOn: '2026-01-10', dueOn: '2026-03-11' }),
  invoice('B', { issuedOn: '2026-02-10', dueOn: '2026-04-11' }),
  invoice('C', { issuedOn: '2026-03-10', dueOn: '2026-05-09' }),
];

/** What is left of each invoice after its last line. */
const left = (found: ReturnType<typeof calculated>) =>
  Object.fromEntries(found.lines.flatMap((line) => (line.invoice ? [[line.invoice, line.result]] : [])));

describe('D.1, 3 and F 23: receipts before the loss', () => {
  test('a younger invoice would be paid before an older one', () => {
    const found = calculated({ invoices: [c, a, b], receipts: [got(12_000)] });
    expect(left(found)).toEqual({ A: '0.00', B: '8000.00', C: '10000.00' });
    expect(linesOf(found, 'receipt-oldest-first').map((line) => [line.invoice, line.deducts])).toEqual([
      ['A', '10000.00'],
      ['B', '2000.00'],
    ]);
    expect(inputsOf(linesOf(found, 'receipt-oldest-first')[1])).toEqual({
      ...{ received: '12000.00', on: '2026-05-20', paid: '2000.00', counted: '2000.00' },
    });
  });

  test('of two with one due date not the older would be paid, nor of two of one day the first by number', () => {
    const same = [invoice('Z', { issuedOn: '2026-01-09' }), invoice('A'), invoice('B')];
    expect(left(calculated({ invoices: same, receipts: [got(15_000)] }))).toEqual({
      ...{ Z: '0.00', A: '5000.00', B: '10000.00' },
    });
  });

  test('the invoice that the payer named would be paid although the policy disregards it, or not although it follows', () => {
    const file = { invoices: [a, b, c], receipts: [got(12_000, { designation: ['C', 'unknown'] })] };
    expect(left(calculated(file))).toEqual({ A: '0.00', B: '8000.00', C: '10000.00' });
    const followed = calculated(file, { designation: 'followed' });
    expect(left(followed)).toEqual({ A: '8000.00', B: '10000.00', C: '0.00' });
    expect(linesOf(followed, 'receipt-designated').map((line) => line.invoice)).toEqual(['C']);
  });

  test('a credit would fall on another invoice than the one it corrects, or be a recovery', () => {
    const credit = got(3_000, { kind: 'credit-note', designation: ['B'], on: '2026-09-01' });
    const found = calculated({ invoices: [a, b, c], receipts: [credit], dateOfLoss: '2026-07-08' });
    expect(left(found)).toEqual({ A: '10000.00', B: '7000.00', C: '10000.00' });
    expect(found.payable).toBe(eur(24_300));
  });

  test('a credit would be split by the policy’s rule for money: it lowers net and VAT alike', () => {
    const gross = invoice('A', { amount: eur(12_100), vatRate: '0.21', amountIs: 'gross' });
    const credit = got(1_210, { kind: 'credit-note', designation: ['A'] });
    const found = calculated({ invoices: [gross], receipts: [credit] }, { receiptsOnVat: 'none' });
    expect(found.insuredLoss).toBe(eur(9_000));
  });

  test('what was entered first would be taken for what came first', () => {
    const on = (day: string) => got(5_000, { on: day });
    const late = invoice('late', { issuedOn: '2026-05-15', deliveredOn: '2026-05-15', dueOn: '2026-06-14' });
    // A was paid whole on the 20th of June only, too late to restore cover.
    const found = calculated({ invoices: [a, late], receipts: [on('2026-06-20'), on('2026-05-01')] });
    expect(found.excluded.map(({ code }) => code)).toEqual(['stop-of-supply']);
  });

  test('on one day a credit would not come first, nor then what names its invoice', () => {
    const [credit, plain] = [got(1_000, { kind: 'credit-note', designation: ['B'] }), got(2_000)];
    const named = got(3_000, { designation: ['C'] });
    const rules = (receipts: object[], designation: 'followed' | 'disregarded') =>
      calculated({ invoices: [a, b, c], receipts }, { designation })
        .lines.filter(({ step }) => step === 3)
        .map(({ rule, invoice: number }) => `${rule} ${number}`);
    for (const receipts of [
      [plain, named, credit],
      [credit, plain, named],
      [named, plain, credit],
    ]) {
      expect(rules(receipts, 'followed')).toEqual([
        ...['credit-note B', 'receipt-designated C', 'receipt-oldest-first A'],
      ]);
      expect(rules(receipts, 'disregarded')).toEqual([
        ...['credit-note B', 'receipt-oldest-first A', 'receipt-oldest-first A'],
      ]);
    }
    const amounts = calculated({ invoices: [a, b, c], receipts: [named, plain] });
    expect(linesOf(amounts, 'receipt-oldest-first').map((line) => line.deducts)).toEqual([
      '2000.00',
      '3000.00',
    ]);
  });

  test('of receipts alike in day and amount the first entered would come first', () => {
    const conversion = { from: 'SEK', rate: '0.1', on: '2026-05-20', source: 'ECB' };
    const alike = [
      ...[
        got(900),
        got(1_000),
        got(900, { conversion }),
        got(900, { conversion: { ...conversion, rate: '0.2' } }),
      ],
      ...[got(900, { designation: ['C'] }), got(900, { designation: ['B'] }), got(900, { costs: 5 })],
    ];
    for (const designation of ['followed', 'disregarded'] as const) {
      const found = (receipts: object[]) =>
        calculated({ invoices: [a, b, c], receipts, dateOfLoss: '2026-05-19' }, { designation });
      const early = (receipts: object[]) => calculated({ invoices: [a, b, c], receipts }, { designation });
      expect(found(alike.toReversed())).toEqual(found(alike));
      expect(early(alike.toReversed())).toEqual(early(alike));
    }
    const byAmount = calculated({ invoices: [a], receipts: [got(1_000), got(900)] });
    expect(linesOf(byAmount, 'receipt-oldest-first').map((line) => line.deducts)).toEqual([
      '900.00',
      '1000.00',
    ]);
  });

  test('more than was owed would vanish without a line', () => {
    const found = calculated({ invoices: [a], receipts: [got(12_000)] });
    expect(found).toMatchObject({ totalDebt: 0, indemnity: 0, reasonCode: 'nothing-insured' });
    expect(linesOf(found, 'receipt-surplus').map(inputsOf)).toEqual([
      { received: '12000.00', on: '2026-05-20', left: '2000.00' },
    ]);
    expect(linesOf(calculated({ invoices: [a], receipts: [got(10_000)] }), 'receipt-surplus')).toEqual([]);
  });

  test('money on the day of the loss would be shared, or money before it', () => {
    const dateOfLoss = '2026-05-20';
    const on = (day: string) => calculated({ dateOfLoss, receipts: [got(1_000, { on: day })] }).insuredLoss;
    expect(['2026-05-19', '2026-05-20', '2026-05-21'].map(on)).toEqual([eur(9_000), eur(9_000), eur(10_000)]);
  });

  test('what is not insured would be paid last: it has its turn by its due date', () => {
    const invoices = [{ ...a, termsDays: 200 }, b];
    const found = calculated({ invoices, receipts: [got(4_000)] });
    expect(found).toMatchObject({ insuredLoss: eur(10_000), uninsured: eur(6_000) });
    expect(linesOf(found, 'receipt-oldest-first')).toMatchObject([{ invoice: 'A', deducts: '0.00' }]);
  });
});

describe('D.3: receipts pro rata', () => {
  const terms = { receiptAllocation: 'pro-rata' } as const;

  test('an insurer would take more than the insured part of what came in', () => {
    const found = calculated(
      { invoices: [a, b], ceilings: [limitOf(15_000)], receipts: [got(4_000)] },
      terms,
    );
    expect(found).toMatchObject({ insuredLoss: eur(12_000), overLimit: eur(4_000), indemnity: eur(10_800) });
    expect(inputsOf(linesOf(found, 'receipt-pro-rata')[0])).toEqual({
      received: '4000.00',
      debt: '20000.00',
    });
    expect(linesOf(found, 'credit-limit-pro-rata').map(({ result }) => result)).toEqual([
      '8000.00',
      '4000.00',
    ]);
  });

  test('several of them would be worth another amount than one', () => {
    const file = (receipts: object[]) =>
      calculated({ invoices: [a, b], ceilings: [limitOf(15_000)], receipts }, terms);
    const [one, two] = [file([got(4_000)]), file([got(1_500), got(2_500, { on: '2026-05-01' })])];
    expect([two.insuredLoss, two.indemnity]).toEqual([one.insuredLoss, one.indemnity]);
  });

  test('excluded debt would bear none of it', () => {
    const found = calculated({ invoices: [a, { ...b, termsDays: 200 }], receipts: [got(4_000)] }, terms);
    expect(found).toMatchObject({ insuredLoss: eur(8_000), uninsured: eur(8_000) });
    expect(linesOf(found, 'receipt-pro-rata').map((line) => line.invoice)).toEqual(['A']);
  });

  test('what the buyer disputes would bear it before all else is paid', () => {
    const invoices = [{ ...a, disputed: eur(10_000) }, b];
    const some = calculated({ invoices, receipts: [got(4_000)] }, terms);
    expect(some).toMatchObject({ insuredLoss: eur(6_000), suspended: eur(10_000) });
    const most = calculated({ invoices, receipts: [got(14_000)] }, terms);
    expect(most).toMatchObject({ insuredLoss: 0, suspended: eur(6_000) });
    const all = calculated({ invoices, receipts: [got(24_000)] }, terms);
    expect(all).toMatchObject({ totalDebt: 0 });
    expect(linesOf(all, 'receipt-surplus').map(inputsOf)).toEqual([
      { received: '24000.00', on: 'all days', left: '4000.00' },
    ]);
    expect(linesOf(most, 'receipt-surplus')).toEqual([]);
  });

  test('an invoice that the payer named would be paid with all others', () => {
    const receipts = [got(4_000, { designation: ['B'] })];
    const found = calculated({ invoices: [a, b], receipts }, { ...terms, designation: 'followed' });
    expect(left(found)).toEqual({ A: '10000.00', B: '6000.00' });
  });
});
