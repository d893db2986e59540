import { describe, expect, test } from 'vitest';
import { calculate } from '../../shared/domain/indemnity/calculate.ts';
import { WhatIf, whatIf } from '../../shared/domain/indemnity/whatIf.ts';
import { eur, invoice, limitOf, loss } from './losses.ts';

const file = loss({
  invoices: [invoice('A', { disputed: eur(4_000), reportedOn: '2026-07-01' }), invoice('B')],
});
const changes = (said: unknown) => whatIf(file, WhatIf.parse(said));

describe('what would be paid if', () => {
  test.each<[string, unknown, number]>([
    ['nothing were other', {}, 14_400],
    ['the dispute were resolved', { disputed: [{ invoice: 'A', amount: 0 }] }, 18_000],
    ['more of it were disputed', { disputed: [{ invoice: 'A', amount: eur(5_000) }] }, 13_500],
    ['the buyer paid some', { receipts: [{ on: '2026-05-20', amount: eur(1_000) }] }, 13_500],
    ['the percentage were another', { percentage: '82.5' }, 13_200],
    ['the limit were another', { limit: eur(6_000) }, 5_400],
    [
      'there were a deductible',
      { terms: { deductible: { amount: eur(1_000), order: 'before-percentage' } } },
      13_500,
    ],
    ['he kept more', { terms: { minimumRetention: eur(3_000) } }, 13_000],
    ['there were a threshold', { terms: { threshold: { amount: eur(16_000), inclusive: true } } }, 0],
    ['terms were shorter', { terms: { maximumPaymentTermsDays: 30 } }, 0],
    ['the year were nearly used up', { year: { maximumLiability: eur(10_000), paid: eur(9_000) } }, 1_000],
    [
      'late things cost a fifth',
      { terms: { lateConsequence: { rule: 'percentage', percentage: 20 } } },
      13_320,
    ],
    [
      'somebody excluded the late one',
      {
        late: [
          {
            code: 'reported-late',
            invoices: ['A'],
            lateDays: 22,
            harm: '4.harm',
            consequence: { rule: 'exclude' },
          },
        ],
      },
      9_000,
    ],
  ])('%s', (_, said, indemnity) => {
    expect(changes(said).indemnity).toBe(eur(indemnity));
  });

  test('the date of loss were another: what came in after it is shared', () => {
    const receipts = [{ on: '2026-05-20', amount: eur(1_000) }];
    expect(changes({ receipts, dateOfLoss: '2026-05-19' })).toMatchObject({
      ...{ indemnity: eur(14_400), payable: eur(13_680) },
    });
  });

  test('a term of the policy were away', () => {
    const own = loss({}, { deductible: { amount: eur(500), order: 'after-percentage' } });
    expect(calculate(own).indemnity).toBe(eur(8_500));
    expect(whatIf(own, { terms: { deductible: null } }).indemnity).toBe(eur(9_000));
    expect(whatIf(own, { terms: { threshold: undefined } }).indemnity).toBe(eur(8_500));
  });

  test('nothing is said of a limit’s own percentage, or of a term', () => {
    const own = loss({ ceilings: [{ ...limitOf(100_000), percentage: '75' }] });
    expect(whatIf(own, { limit: eur(10_000) }).indemnity).toBe(eur(7_500));
    expect(whatIf(own, { terms: { maximumExtensionDays: undefined } })).toEqual(calculate(own));
  });

  test('every limit were the same, dates and kinds stay', () => {
    const cut = loss({ ceilings: [limitOf(5_000), limitOf(0, '2026-01-10')] });
    expect([calculate(cut).indemnity, whatIf(cut, { limit: eur(4_000) }).indemnity]).toEqual([0, eur(3_600)]);
  });

  test('the decision of now goes before the one in the file', () => {
    const decided = (consequence: object) => ({
      ...{ code: 'reported-late', invoices: ['A'], lateDays: 22, harm: '4.harm', consequence },
    });
    const strict = loss({ ...file, persons: { exclusions: [], late: [decided({ rule: 'exclude' })] } });
    expect(calculate(strict).indemnity).toBe(eur(9_000));
    expect(whatIf(strict, WhatIf.parse({ late: [decided({ rule: 'none' })] })).indemnity).toBe(eur(14_400));
  });
});

test('the file itself stays as it was', () => {
  const before = structuredClone(file);
  changes({ disputed: [{ invoice: 'A', amount: 0 }], terms: { vatCovered: true }, limit: 5 });
  expect(file).toEqual(before);
});

test('what may not be varied is refused by name, and so is what contradicts the file', () => {
  expect(() => WhatIf.parse({ moon: 1 })).toThrow('moon');
  expect(() => WhatIf.parse({ terms: { insuredPercentage: { named: 100 } } })).toThrow('insuredPercentage');
  expect(() => changes({ disputed: [{ invoice: 'A', amount: eur(10_001) }] })).toThrow('less than its parts');
});
