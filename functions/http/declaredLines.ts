import { refused, Stop } from '../../shared/api/problem.ts';
import type { TurnoverLine } from '../../shared/domain/declaration/state.ts';
import { type Currency, type Money, minorOf } from '../../shared/domain/money.ts';
import type { RiskPart } from '../../shared/domain/policy/premiumTerms.ts';

type Said = { lines?: (RiskPart & { amount: Money })[] | undefined };

/** What is declared in whole cents; nil is no lines. Throws Stop (422) for another currency than the policy's. */
export function linesOf({ lines = [] }: Said, currency: Currency): TurnoverLine[] {
  return lines.map(({ amount, ...part }) => {
    if (amount.currency === currency) return { ...part, amount: minorOf(amount).minor };
    const because = `The policy is in ${currency}.`;
    throw new Stop(refused({ refused: 'rule', reasons: [{ code: 'other-currency', because }] }));
  });
}
