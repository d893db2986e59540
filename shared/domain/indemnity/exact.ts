import Fraction from 'fraction.js';

/** An exact number; of money it counts minor units. */
export type Exact = Fraction;

export const nothing: Exact = new Fraction(0);
export const whole: Exact = new Fraction(1);

/** A whole number, or a decimal as a schema has checked it; never a float. */
export function exact(value: number | string): Exact {
  return new Fraction(value);
}

/** A number of hundredths as a part of one. */
export function hundredths(value: number | string): Exact {
  return exact(value).div(100);
}

export function least(a: Exact, b: Exact): Exact {
  return a.lte(b) ? a : b;
}

export function most(a: Exact, b: Exact): Exact {
  return a.gte(b) ? a : b;
}

export function sum(amounts: readonly Exact[]): Exact {
  return amounts.reduce((total, amount) => total.add(amount), nothing);
}

/** `part` of `all`; nothing of nothing. */
export function shareOf(part: Exact, all: Exact): Exact {
  return all.equals(0) ? nothing : part.div(all);
}

/** Whole minor units, half up. */
export function halfUp(amount: Exact): number {
  return Number(amount.round());
}

/** An amount in whole units of its currency, with two decimals or more: `1234.50`, or `500000/121`. */
export function writtenAmount(amount: Exact): string {
  return written(amount.div(100), 2);
}

/** An exact number as a decimal, or as a fraction where no decimal is exact. */
export function written(value: Exact, leastDecimals = 0): string {
  const decimals = decimalsOf(value.d);
  if (decimals === undefined) return value.toFraction();
  const places = Math.max(decimals, leastDecimals);
  const digits = ((value.n * 10n ** BigInt(places)) / value.d).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const sign = value.s < 0n ? '-' : '';
  return `${sign}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`;
}

/** How many decimals an amount over that denominator has; none when they never end. */
function decimalsOf(denominator: bigint): number | undefined {
  const [twos, rest] = timesIn(denominator, 2n);
  const [fives, other] = timesIn(rest, 5n);
  return other === 1n ? Math.max(twos, fives) : undefined;
}

function timesIn(value: bigint, factor: bigint): [times: number, rest: bigint] {
  let [times, rest] = [0, value];
  for (; rest % factor === 0n; times += 1) rest /= factor;
  return [times, rest];
}
