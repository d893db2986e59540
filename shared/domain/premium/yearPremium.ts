import { type Exact, exact, halfUp, hundredths, sum } from '../indemnity/exact.ts';
import type { PremiumTerm } from '../policy/premiumTerms.ts';

/** The premium of an insurance year, in whole cents. */
export type YearPremium = {
  /** Everything that was declared: what was sold, or the balances of all periods together. */
  declared: number;
  /** The rate's part of it. */
  computed: number;
  /** What the minimum adds; nothing when the rate gives as much. */
  topUp: number;
  premium: number;
};

/** The rate's part of what was declared, before rounding: additive, however the turnover is divided. */
export function premiumOn({ rate }: Pick<PremiumTerm, 'rate'>, declared: readonly number[]): Exact {
  return sum(declared.map(exact)).mul(hundredths(rate));
}

/**
 * Declared x rate, and never less than the minimum of the year; on outstanding balances each period's balance x the
 * rate, which is the same (`cover.md` D.5). Rounded once, half up.
 */
export function yearPremium(
  term: Pick<PremiumTerm, 'rate' | 'minimum'>,
  declared: readonly number[],
): YearPremium {
  const computed = halfUp(premiumOn(term, declared));
  const topUp = Math.max(0, (term.minimum ?? 0) - computed);
  const total = declared.reduce((all, one) => all + one, 0);
  return { declared: total, computed, topUp, premium: computed + topUp };
}
