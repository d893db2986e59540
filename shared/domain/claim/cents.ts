import { type Refusal, refused } from '../decision.ts';
import { type Money, minorOf } from '../money.ts';
import type { Claim } from './state.ts';

/** An amount of the claim in whole cents, or that its currency is another: nothing is converted. */
export function minorIn({ currency }: Pick<Claim, 'currency'>, money: Money): number | Refusal {
  if (money.currency === currency) return minorOf(money).minor;
  return refused('rule', 'wrong-currency', `This claim is in ${currency}.`);
}
