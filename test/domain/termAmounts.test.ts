import { expect, test } from 'vitest';
import { withAmounts } from '../../shared/domain/policy/termAmounts.ts';

const isAmount = (value: unknown): value is number => typeof value === 'number';

test('every amount in the terms is written another way, and nothing else, lists among them', () => {
  const terms = {
    maximumPaymentTermsDays: 90,
    premium: {
      basis: 'turnover',
      rate: '0.22',
      minimum: 1_000_00,
      advance: { amount: 500_00, every: 'year' },
    },
    turnover: { expected: 2_000_000_00, split: [{ country: 'NL', line: 'export', percentage: '25' }] },
    undecided: null,
  } as const;
  expect(withAmounts(terms, isAmount, (minor) => ({ minor }))).toEqual({
    maximumPaymentTermsDays: 90,
    premium: {
      ...{ basis: 'turnover', rate: '0.22', minimum: { minor: 1_000_00 } },
      advance: { amount: { minor: 500_00 }, every: 'year' },
    },
    turnover: {
      expected: { minor: 2_000_000_00 },
      split: [{ country: 'NL', line: 'export', percentage: '25' }],
    },
    undecided: null,
  });
});
