import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate } from '../../shared/domain/indemnity/calculate.ts';
import { LossFile } from '../../shared/domain/indemnity/lossFile.ts';
import { lossFile } from './lossArbitrary.ts';
import { naiveIndemnity } from './naiveIndemnity.ts';
import { num, rounded, sub } from './ratios.ts';

/** The same file with payments that name no invoice: what the naive calculation knows. */
const plain = lossFile.map((file) => {
  const receipts = file.receipts.map(({ on, amount }) => ({ on, amount }));
  const terms = file.policy.terms.map((own) => ({ ...own, receiptsAfterCover: 'like-others' }));
  return LossFile.parse({ ...file, receipts, policy: { ...file.policy, terms } });
});

test('to the cent what comes out when the same rules are worked out another way', () => {
  fc.assert(
    fc.property(plain, (file) => {
      const found = calculate(file);
      const { indemnity, insuredLoss, totalDebt, uninsured, suspended } = naiveIndemnity(file);
      expect(found).toMatchObject({ indemnity, insuredLoss, totalDebt });
      // What is not insured is rounded together with the rest, so that nothing is lost: at most a cent apart.
      expect(Math.abs(found.uninsured - rounded(uninsured))).toBeLessThanOrEqual(1);
      expect(Math.abs(found.suspended - rounded(suspended))).toBeLessThanOrEqual(1);
      expect(rounded(sub(num(found.totalDebt), num(insuredLoss)))).toBe(found.uninsured + found.suspended);
    }),
  );
});
