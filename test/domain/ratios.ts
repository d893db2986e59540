/** Ratios of whole numbers, as a school book has them: numerator and denominator, never shortened. */
export type Q = [bigint, bigint];

export const zero: Q = [0n, 1n];
export const num = (value: number): Q => [BigInt(value), 1n];

/** A decimal such as `0.21`. */
export function fraction(text: string): Q {
  const [whole = '0', decimals = ''] = text.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

export const add = (a: Q, b: Q): Q => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
export const sub = (a: Q, b: Q): Q => add(a, [-b[0], b[1]]);
export const mul = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]];
export const over = (a: Q, b: Q): Q => [a[0] * b[1], a[1] * b[0]];
export const less = (a: Q, b: Q) => a[0] * b[1] < b[0] * a[1];
export const atMost = (a: Q, b: Q): Q => (less(a, b) ? a : b);
export const max = (a: Q, b: Q): Q => (less(a, b) ? b : a);
export const total = (list: Q[]): Q => list.reduce(add, zero);

/** Half up. */
export const rounded = ([n, d]: Q): number => Number((2n * n + d) / (2n * d));
