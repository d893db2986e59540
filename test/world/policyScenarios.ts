import { buyerItem } from '../../shared/data/buyers.ts';
import { policyKey } from '../../shared/data/policies.ts';
import type { FirstTerms } from '../../shared/domain/policy/terms.ts';
import { newBuyer, policyFor } from '../domain/insured.ts';
import { buyer, policyOf } from './insurance.ts';
import { type Actor, asClient, asStaff, type Move } from './moves.ts';
import { putAll } from './records.ts';
import type { Scenario } from './scenario.ts';

/** The client has a policy of 2026 in euros, and there is a buyer. */
export const insuredBy =
  (terms: Partial<FirstTerms>): Move =>
  async (actor: Actor) => {
    const policy = policyFor(policyOf(actor), actor.clientId, {}, terms);
    const items = [
      buyerItem({ version: 1, buyer: newBuyer(buyer) }),
      { ...policyKey(policy.policyId), version: 1, policy },
    ];
    await putAll(actor.world.store, items);
    return undefined;
  };
export const insured = insuredBy({});

export const euro = (amount: string) => ({ amount, currency: 'EUR' });
export const newPolicy = {
  ...{ reference: 'P-2', currency: 'EUR', scope: 'whole-turnover' },
  ...{ startsOn: '2026-05-01', endsOn: '2027-04-30', terms: { maximumPaymentTermsDays: 90 } },
};
const own = { maximumOutstanding: euro('25000.00'), ordersPerMonth: 4 };

export const opensPolicy = asStaff('key-eva', 'openPolicy', ({ clientId }) => ({ ...newPolicy, clientId }));
export const newTerms = asStaff(
  ...([
    'key-eva',
    'changePolicyTerms',
    { from: '2026-06-01', maximumPaymentTermsDays: 30 },
    policyOf,
  ] as const),
);
export const setsOwnLimit = asClient('setTradingLimit', own, () => buyer);

export const policyCommands: (Scenario & { when: Move })[] = [
  { name: 'open policy', when: opensPolicy, alone: true },
  { name: 'new terms', given: [insured], when: newTerms, alone: true },
  { name: 'own limit', given: [insured], when: setsOwnLimit, alone: true },
];
