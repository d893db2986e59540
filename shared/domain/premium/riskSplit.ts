import type { OfficeCode } from '../office.ts';
import type { RiskPart, TurnoverTerm } from '../policy/premiumTerms.ts';
import type { PremiumPart } from './billed.ts';
import { splitWhole } from './split.ts';

/** A part of what was declared, in whole cents of the policy's currency. */
export type DeclaredPart = RiskPart & { amount: number };

/** Declared parts of one country and line together, in the order in which they first come. */
export function together(parts: readonly DeclaredPart[]): DeclaredPart[] {
  const same = Map.groupBy(parts, ({ country, line }) => `${country} ${line}`);
  return [...same.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, amount: more.reduce((sum, { amount }) => sum + amount, first.amount) }] : [],
  );
}

/**
 * Where the risk of a premium lies: as the turnover was declared; before anything is, or when nothing was sold, as
 * the client expected; and where he said nothing of that, in the country of his office (`charter.md` F 29).
 */
export function riskSplit(
  premium: number,
  declared: readonly DeclaredPart[],
  { turnover, office }: { turnover: TurnoverTerm | undefined; office: OfficeCode },
): PremiumPart[] {
  const sold = together(declared).filter(({ amount }) => amount > 0);
  const weighed = sold.length > 0 ? sold : expected(turnover, office);
  const parts = splitWhole(
    premium,
    weighed.map(({ amount }) => amount),
  );
  return weighed.map(({ country, line }, i) => ({ country, line, net: parts[i] ?? 0 }));
}

function expected(turnover: TurnoverTerm | undefined, office: OfficeCode): DeclaredPart[] {
  if (!turnover) return [{ country: office.slice(0, 2), line: 'domestic', amount: 1 }];
  return expectedOf(turnover, finest);
}

/** A whole in as many parts as a percentage can name. */
const finest = 100_000_000;

/** An amount divided as the client expected to sell. */
export function expectedOf({ split }: Pick<TurnoverTerm, 'split'>, amount: number): DeclaredPart[] {
  const weights = split.map(({ percentage }) => Math.round(Number(percentage) * 1_000_000));
  const parts = splitWhole(amount, weights);
  return split.map(({ country, line }, i) => ({ country, line, amount: parts[i] ?? 0 }));
}
