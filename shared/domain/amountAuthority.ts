import * as z from 'zod';
import { Currency, Money, type MoneyFact, minorOf } from './money.ts';

/** Up to which amount, this amount included, a role decides alone (`charter.md` C09). */
export const AmountAuthority = z.union([z.literal('unlimited'), z.record(Currency, Money.shape.amount)]);
export type AmountAuthority = z.infer<typeof AmountAuthority>;

/** Whether so much is within it; a role without any decides nothing. */
export function isWithin(own: AmountAuthority | undefined, { minor, currency }: MoneyFact): boolean {
  if (!own) return false;
  return own === 'unlimited' || minor <= minorOf({ amount: own[currency], currency }).minor;
}
