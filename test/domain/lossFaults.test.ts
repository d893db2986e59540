import { expect, test } from 'vitest';
import { LossFile } from '../../shared/domain/indemnity/lossFile.ts';
import type { SettledTerms } from '../../shared/domain/policy/settledTerms.ts';
import { eur, invoice, limitOf, loss } from './losses.ts';

const conversion = { from: 'EUR', rate: '1', on: '2026-01-10', source: 'ECB' };
const late = { code: 'reported-late', invoices: 'all', lateDays: 3 };
const lateWith = (more: object) => ({ persons: { exclusions: [], late: [{ ...late, ...more }] } });

const faults = (changed: object) => {
  const { error } = LossFile.safeParse({ ...loss(), ...changed });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
};

test.each<[string, object, string[]]>([
  ['nothing', {}, []],
  [
    'an invoice twice',
    { invoices: [invoice('A'), invoice('B'), invoice('A')] },
    ['invoices.2.number is there already'],
  ],
  [
    'as much disputed as there is',
    { invoices: [invoice('A', { disputed: eur(9_000), interestAndFees: eur(1_000) })] },
    [],
  ],
  [
    'more disputed than there is',
    { invoices: [invoice('A', { disputed: eur(9_000.01), interestAndFees: eur(1_000) })] },
    ['invoices.0.amount is less than its parts'],
  ],
  ['due when it is issued', { invoices: [invoice('A', { dueOn: '2026-01-10' })] }, []],
  [
    'due before it is issued',
    { invoices: [invoice('A', { dueOn: '2026-01-09' })] },
    ['invoices.0.dueOn is before the invoice'],
  ],
  [
    'converted to its own currency',
    { invoices: [invoice('A', { conversion })], receipts: [{ on: '2026-05-20', amount: 1, conversion }] },
    [
      'invoices.0.conversion is in the currency of the file',
      'receipts.0.conversion is in the currency of the file',
    ],
  ],
  [
    'limits out of order',
    { ceilings: [limitOf(2), limitOf(1, '2025-12-31')] },
    ['ceilings.1.from is not after the one before'],
  ],
  [
    'two limits of one day',
    { ceilings: [limitOf(2), limitOf(1)] },
    ['ceilings.1.from is not after the one before'],
  ],
  [
    'harm that is not named',
    lateWith({ consequence: { rule: 'exclude' } }),
    ['persons.late.0.harm must be named'],
  ],
  ['no harm', lateWith({ consequence: { rule: 'none' } }), []],
  ['named harm', lateWith({ harm: '4.harm', consequence: { rule: 'percentage', percentage: 5 } }), []],
  [
    'two faults at once',
    {
      invoices: [invoice('A', { dueOn: '2026-01-09', disputed: eur(10_001) })],
      ceilings: [limitOf(2), limitOf(1)],
    },
    [
      'invoices.0.amount is less than its parts',
      'invoices.0.dueOn is before the invoice',
      'ceilings.1.from is not after the one before',
    ],
  ],
])('%s', (_, changed, expected) => {
  expect(faults(changed)).toEqual(expected);
});

test.each<[SettledTerms['conversion']['rateOn'], string, string, object]>([
  ['invoice-date', '2026-01-10', '2026-01-11', {}],
  ['due-date', '2026-03-11', '2026-03-12', {}],
  ['date-of-loss', '2026-07-08', '2026-07-09', { dateOfLoss: '2026-07-08' }],
  ['date-of-loss', '2026-12-31', '', {}],
])('a rate of another day than the policy’s %s', (rateOn, inTime, after, more) => {
  const { policy } = loss({}, { conversion: { rateOn, currencies: ['SEK'] } });
  const of = (on: string) => ({
    policy,
    ...more,
    invoices: [invoice('A', { conversion: { ...conversion, from: 'SEK', on } })],
  });
  expect(faults(of(inTime))).toEqual([]);
  if (after)
    expect(faults(of(after))).toEqual([`invoices.0.conversion.on is after ${inTime}, whose rate counts`]);
});

test('a percentage above a hundred is none', () => {
  const withPercentage = (percentage: string) => ({ ceilings: [{ ...limitOf(1), percentage }] });
  for (const percentage of ['100.1', '101', '-1', '0.90 '])
    expect(faults(withPercentage(percentage))).toHaveLength(1);
  for (const percentage of ['100', '100.0', '0', '87.5'])
    expect(faults(withPercentage(percentage))).toEqual([]);
});

test('a rate of nothing, an invoice without a number and an unknown field are refused', () => {
  const crowns = { ...conversion, from: 'SEK' };
  expect(faults({ invoices: [invoice('A', { conversion: { ...crowns, rate: '0.00' } })] })).toHaveLength(1);
  expect(faults({ invoices: [invoice(' ')] })).toHaveLength(1);
  expect(faults({ invoices: [] })).toHaveLength(1);
  expect(faults({ moon: 1 })[0]).toContain('moon');
});
