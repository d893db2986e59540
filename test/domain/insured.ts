import type { Buyer } from '../../shared/domain/buyer/buyer.ts';
import type { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { LocalDate } from '../../shared/domain/instant.ts';
import { Policy } from '../../shared/domain/policy/policy.ts';
import { type FirstTerms, openPolicy } from '../../shared/domain/policy/terms.ts';
import { instant } from './complaintPlay.ts';

export const on = (date: string) => LocalDate.parse(date);

/** A Dutch policy of the year 2026 in euros, by the terms of the house unless they say more. */
export function policyFor(
  policyId: string,
  clientId: string,
  changed: Partial<Omit<Policy, 'terms'>> = {},
  terms: Partial<FirstTerms> = {},
): Policy {
  const policy = openPolicy({
    ...{ policyId, clientId, office: 'NL', reference: 'P-1', currency: 'EUR', scope: 'whole-turnover' },
    ...{ startsOn: on('2026-01-01'), endsOn: on('2026-12-31'), associatedBuyers: [], ...changed },
    terms: { maximumPaymentTermsDays: 60, ...terms },
  });
  return Policy.parse(policy);
}

export function newBuyer(buyerId: string): Buyer {
  const ids: Buyer['ids'] = [{ scheme: 'registration', number: '12345678' }];
  return { buyerId, country: 'NL', name: 'Jansen Bouw BV', ids, naturalPerson: false };
}

type Known = Partial<Pick<CreditLimit, 'cover' | 'change' | 'decisions' | 'status'>>;

/** What a cover check reads of a limit: it looks at nothing else. */
export const limitWith = (known: Known): CreditLimit =>
  ({ status: 'decided', decisions: [], ...known }) as CreditLimit;

/** A limit of so many cents in force since the 10th of January. */
export function coverFor(amount: number, changed: Partial<NonNullable<CreditLimit['cover']>> = {}) {
  const from = instant('2026-01-10T10:00:00Z');
  return {
    ...{ status: 'in-force' as const, amount, from, paymentTermsDays: 60 },
    ...{ conditions: { seq: 2, count: 0 }, steps: [{ from, amount }], ...changed },
  };
}
