import { monthsAfter } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import type { AdvanceRhythm, PremiumTerm } from '../policy/premiumTerms.ts';
import type { InsuranceYear } from '../policyYear/policyYear.ts';
import { splitWhole } from './split.ts';

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const satisfies Record<
  AdvanceRhythm,
  number
>;

/** An instalment of the advance of a year, in whole cents, and the first day of its part of the year. */
export type Instalment = { on: LocalDate; amount: number };

/** The advance in equal instalments that add up to it; a year that is cut short has only those that begin in it. */
export function instalmentsOf(
  { advance }: Pick<PremiumTerm, 'advance'>,
  year: Pick<InsuranceYear, 'from' | 'to'>,
): Instalment[] {
  if (!advance) return [];
  const count = 12 / monthsOf[advance.every];
  const amounts = splitWhole(advance.amount, Array(count).fill(1));
  return amounts
    .map((amount, n) => ({ on: monthsAfter(year.from, n * monthsOf[advance.every]), amount }))
    .filter(({ on }) => on <= year.to);
}

/** What of the advance has fallen due by a day. */
export function advanceDue(instalments: readonly Instalment[], today: LocalDate): number {
  return instalments.filter(({ on }) => on <= today).reduce((sum, { amount }) => sum + amount, 0);
}
