import type { Calculation, Excluded } from './calculation.ts';
import type { Claimed } from './claimed.ts';
import { type Exact, halfUp, hundredths, nothing, sum } from './exact.ts';
import type { Insured } from './limitWalk.ts';

export type Parts = Pick<
  Calculation,
  | 'totalDebt'
  | 'insuredLoss'
  | 'uninsured'
  | 'overLimit'
  | 'excluded'
  | 'suspended'
  | 'retained'
  | 'indemnity'
>;

type Sides = {
  indemnity: Exact;
  insuredLoss: Exact;
  insured: readonly Insured[];
  claimed: readonly Claimed[];
};

/** What becomes of everything that was owed on the date of loss, in whole minor units that sum to it. */
export function roundParts({ indemnity, insuredLoss, insured, claimed }: Sides): Parts {
  const excluded = claimed.flatMap(excludedOf);
  const suspended = sum(claimed.map(({ open, kept }) => open.disputed.counted.mul(kept)));
  const over = sum(insured.map((part) => part.over));
  const exactly = [
    indemnity,
    insuredLoss.sub(indemnity),
    over,
    suspended,
    ...excluded.map(({ part }) => part),
  ];
  const [paid = 0, retained = 0, overLimit = 0, disputed = 0, ...taken] = roundedTogether(exactly);
  const notInsured = taken.reduce((total, amount) => total + amount, overLimit);
  return {
    ...{ totalDebt: paid + retained + disputed + notInsured, insuredLoss: paid + retained },
    ...{ uninsured: notInsured, overLimit, suspended: disputed, retained, indemnity: paid },
    excluded: excluded.map(({ part: _, ...reason }, index) => ({ ...reason, amount: taken[index] ?? 0 })),
  };
}

/** Each reason takes its part of what those before it left; of an invoice that was paid nothing is excluded. */
function excludedOf({ debt, exclusions, open }: Claimed): (Omit<Excluded, 'amount'> & { part: Exact })[] {
  let left = open.undisputed.counted.add(open.disputed.counted);
  if (left.equals(0)) return [];
  return exclusions.map(({ code, clause, because, percentage }) => {
    const part = left.mul(hundredths(percentage));
    left = left.sub(part);
    return { invoice: debt.invoice.number, code, clause, because, part };
  });
}

/**
 * Whole minor units of amounts that are exact, none lost: each is what it adds to the rounded sum of all before it,
 * so that the first is rounded half up and so is every sum.
 */
function roundedTogether(amounts: readonly Exact[]): number[] {
  let total = nothing;
  return amounts.map((amount) => {
    const before = halfUp(total);
    total = total.add(amount);
    return halfUp(total) - before;
  });
}
