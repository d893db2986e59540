import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountFaults } from '../../shared/domain/invoice/amountFaults.ts';
import { InvoiceDraft } from '../../shared/domain/invoice/draft.ts';
import { totalsOf } from '../../shared/domain/invoice/totals.ts';
import { yearAccount } from '../../shared/domain/premium/account.ts';
import { type BilledPart, billingOf, netOf, taxOf } from '../../shared/domain/premium/billed.ts';
import { accountDraft, advanceDraft, type Billing } from '../../shared/domain/premium/premiumDraft.ts';
import { riskSplit } from '../../shared/domain/premium/riskSplit.ts';
import { on } from './insured.ts';

const day = on('2027-02-01');
const part = (country: string, line: 'domestic' | 'export', net: number) => ({ country, line, net });

function billed(owed: Parameters<typeof billingOf>[0], before: BilledPart[] = []): BilledPart[] {
  const parts = billingOf(owed, before, day);
  if ('refused' in parts) throw new Error(JSON.stringify(parts));
  return parts;
}

test('F 29: a missing rate is a refusal that names country, line and day; every missing one is named', () => {
  const refusal = billingOf([part('FR', 'domestic', 100), part('MX', 'export', 100)], [], day);
  expect(refusal).toMatchObject({
    refused: 'rule',
    reasons: [
      { code: 'tax-rate-missing-FR-domestic', because: expect.stringContaining('2027-02-01') },
      { code: 'tax-rate-missing-MX-export' },
    ],
  });
});

test('nothing is owed where nothing is billed, so that no rate is missed', () => {
  expect(billed([part('FR', 'domestic', 0)])).toEqual([]);
});

test('less is given back at the rate at which it was billed, and all of it to the cent', () => {
  const old = [{ ...billed([part('NL', 'domestic', 333)])[0], percent: '9.7', amount: 32 }] as BilledPart[];
  const more = billed([part('NL', 'domestic', 1_000)], old);
  expect(more).toMatchObject([{ base: 667, percent: '21', amount: 140 }]);
  const back = billed([part('NL', 'domestic', 100)], [...old, ...more]);
  // The newest first, whole; then of the older one at its own rate.
  expect(back).toMatchObject([
    { base: -667, percent: '21', amount: -140 },
    { base: -233, percent: '9.7', amount: -22 },
  ]);
  expect(netOf([...old, ...more, ...back])).toBe(100);
});

test('however often it is billed and given back, the tax is that of the whole, rounded once', () => {
  const net = fc.integer({ min: 0, max: 5_000_000 });
  const owed = fc.record({ home: net, abroad: net, spain: net });
  fc.assert(
    fc.property(fc.array(owed, { minLength: 1, maxLength: 8 }), (rounds) => {
      let all: BilledPart[] = [];
      for (const { home, abroad, spain } of rounds) {
        const now = [
          part('NL', 'domestic', home),
          part('NL', 'export', abroad),
          part('ES', 'domestic', spain),
        ];
        all = [...all, ...billed(now, all)];
        expect(netOf(all)).toBe(home + abroad + spain);
        expect(taxOf(all)).toBe(Math.round(home * 0.21) + Math.round(spain * 0.08));
      }
    }),
  );
});

test('the premium is divided as the turnover was; before, as he expected; else it lies in his own country', () => {
  const turnover = {
    expected: 100,
    split: [
      { country: 'NL', line: 'domestic' as const, percentage: '75' },
      { country: 'BE', line: 'export' as const, percentage: '25' },
    ],
  };
  const sold = [
    { country: 'NL', line: 'domestic' as const, amount: 1 },
    { country: 'BE', line: 'domestic' as const, amount: 2 },
    { country: 'NL', line: 'domestic' as const, amount: 1 },
    { country: 'ES', line: 'export' as const, amount: 0 },
  ];
  const from = { turnover, office: 'ES-MD' as const };
  expect(riskSplit(1_001, sold, from)).toEqual([part('NL', 'domestic', 501), part('BE', 'domestic', 500)]);
  expect(riskSplit(1_000, [], from)).toEqual([part('NL', 'domestic', 750), part('BE', 'export', 250)]);
  expect(riskSplit(1_000, [], { ...from, turnover: undefined })).toEqual([part('ES', 'domestic', 1_000)]);
});

const billing: Billing = {
  ...{ clientId: 'cli_nlsample', policyId: 'pol_nlsample', supplier: 'NL', currency: 'EUR', last: 'inv_nl1' },
  ...{ period: { from: on('2026-01-01'), to: on('2026-12-31') }, dueOn: on('2027-02-21') },
};
const premium = { basis: 'turnover', rate: '0.22', minimum: 1_200_000 } as const;
const file = { premium, turnover: undefined, office: 'NL' } as const;
const declared = [
  { country: 'NL', line: 'domestic' as const, amount: 300_000_000 },
  { country: 'NL', line: 'export' as const, amount: 125_000_000 },
];

function account(advance: number) {
  const before = billed([part('NL', 'domestic', advance)]);
  const year = yearAccount({ ...file, declared, billed: before }, day);
  if ('refused' in year) throw new Error(JSON.stringify(year));
  return { year, draft: accountDraft(billing, premium, year) };
}

test('F 28: the account is an invoice that takes off the advance, and adds up', () => {
  const { draft, year } = account(400_000);
  const parsed = InvoiceDraft.parse(draft);
  expect(parsed).toMatchObject({
    ...{ document: 'invoice', service: 'credit-insurance', supplier: 'NL' },
    lines: [
      { kind: 'premium', amount: 935_000, basis: { of: 425_000_000, percent: '0.22' } },
      { kind: 'minimum-premium', amount: 265_000 },
      { kind: 'advance-settled', amount: -400_000 },
    ],
  });
  expect(parsed).not.toHaveProperty('credits');
  expect(amountFaults(parsed)).toEqual([]);
  expect(totalsOf(parsed)).toEqual({ net: 800_000, tax: year.tax, total: 800_000 + year.tax });
  expect(parsed.taxes.reduce((sum, { base }) => sum + base, 0)).toBe(800_000);
});

test('more billed than owed is a credit note that names the invoice, and says what is credited', () => {
  const { draft, year } = account(2_000_000);
  const parsed = InvoiceDraft.parse(draft);
  expect(parsed).toMatchObject({ document: 'credit-note', credits: 'inv_nl1' });
  expect(parsed.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['premium', -935_000],
    ['minimum-premium', -265_000],
    ['advance-settled', 2_000_000],
  ]);
  expect(totalsOf(parsed)).toEqual({ net: 800_000, tax: -year.tax, total: 800_000 - year.tax });
  expect(year.tax).toBeLessThan(0);
  expect(amountFaults(parsed)).toEqual([]);
});

test('what comes out even is neither', () => {
  const even = billed([part('NL', 'domestic', 847_059), part('NL', 'export', 352_941)]);
  const year = yearAccount({ ...file, declared, billed: even }, day);
  if ('refused' in year) throw new Error(JSON.stringify(year));
  expect(year.parts).toEqual([]);
  expect(accountDraft(billing, premium, year)).toBeUndefined();
});

test('an advance is an invoice of its own line', () => {
  const draft = InvoiceDraft.parse(advanceDraft(billing, billed([part('NL', 'domestic', 250_000)])));
  expect(draft.lines).toEqual([{ kind: 'advance-premium', amount: 250_000 }]);
  expect(totalsOf(draft)).toEqual({ net: 250_000, tax: 52_500, total: 302_500 });
});
