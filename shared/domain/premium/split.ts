/**
 * Whole cents divided by weights, so that the parts add up to the whole: each gets the cents that are wholly its
 * own, and those that are left over go to the largest rests, the first among equals. Weights are whole numbers of
 * which one at least is above nothing.
 */
export function splitWhole(whole: number, weights: readonly number[]): number[] {
  const all = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (all === 0n) throw new Error('Nothing to divide by');
  const shares = weights.map((weight) => BigInt(whole) * BigInt(weight));
  const own = shares.map((share) => Number(share / all));
  const left = whole - own.reduce((total, part) => total + part, 0);
  const byRest = shares
    .map((share, place) => ({ place, rest: share % all }))
    .sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1));
  const lucky = new Set(byRest.slice(0, left).map(({ place }) => place));
  return own.map((part, place) => part + (lucky.has(place) ? 1 : 0));
}
