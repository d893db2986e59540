import type { Currency } from '../money.ts';
import type { Membership } from './buyer.ts';

/** What is insured in one currency, in minor units, and by how many limits. */
export type Exposure = { currency: Currency; minor: number; limits: number };

/** What these limits insure together, each currency for itself: nothing is converted. */
export function exposureOf(memberships: readonly Membership[]): Exposure[] {
  const sums = new Map<Currency, Exposure>();
  for (const { currency, amount } of memberships.filter((membership) => membership.amount > 0)) {
    const { minor, limits } = sums.get(currency) ?? { minor: 0, limits: 0 };
    const sum = minor + amount;
    if (!Number.isSafeInteger(sum)) throw new Error(`More ${currency} than can be counted`);
    sums.set(currency, { currency, minor: sum, limits: limits + 1 });
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
