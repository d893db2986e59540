import { refused, Stop } from '../../../shared/api/problem.ts';
import { type Currency, type Money, minorOf } from '../../../shared/domain/money.ts';
import { withAmounts } from '../../../shared/domain/policy/termAmounts.ts';

/** The terms with amounts in the policy's minor units. Throws Stop (422) for another currency. */
export function termsInMinor<T extends object>(terms: T, currency: Currency) {
  return withAmounts(terms, isMoney, (amount) => {
    if (amount.currency === currency) return minorOf(amount).minor;
    const because = `The policy is in ${currency}.`;
    throw new Stop(refused({ refused: 'rule', reasons: [{ code: 'other-currency', because }] }));
  });
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'currency' in value;
