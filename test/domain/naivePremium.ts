/** The premium of a year in whole numbers alone, written apart from the product: half a cent goes up. */
export function naivePremium(percent: string, minimum: number, declared: readonly number[]): number {
  const [whole = '0', decimals = ''] = percent.split('.');
  const hundredMillionths = BigInt(whole + decimals.padEnd(6, '0'));
  const total = declared.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const product = total * hundredMillionths;
  const one = 100_000_000n;
  const cents = product / one + (2n * (product % one) >= one ? 1n : 0n);
  return Math.max(Number(cents), minimum);
}
