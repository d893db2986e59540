import type { CaseState } from '../case.ts';
import type { CharterTarget } from '../charterRules.ts';
import type { MoneyFact } from '../money.ts';
import type { PayeeRef, Payment, PaymentKind } from './state.ts';

/** A case that pays out: a claim, or a collection that passes money on. `paid`: ordered, less what came back. */
export type Paying = CaseState & {
  currency: MoneyFact['currency'];
  payments: Payment[];
  paid: number;
  payee?: PayeeRef | undefined;
};

/** How long a payment may take, by the ledger's name of its promise (`charter.md` K05, F 19). */
export const paymentPromises = {
  'claim.payment': 'claimPayment',
  'claim.share': 'collectionPassOn',
  'collection.pass-on': 'collectionPassOn',
} as const satisfies Record<string, CharterTarget>;
export type PaymentPromise = keyof typeof paymentPromises;

/** What a payment of that kind fulfils: an entitlement, or what is owed beside it. */
export const paymentKinds = {
  indemnity: { entitlement: true },
  advance: { entitlement: true },
  interest: { entitlement: false },
  'client-share': { entitlement: false },
} as const satisfies Record<PaymentKind, { entitlement: boolean }>;

export function paymentOf({ payments }: Pick<Paying, 'payments'>, n: number): Payment | undefined {
  return payments.find((payment) => payment.n === n);
}

/** What waits to be ordered, the oldest first. */
export function owedPayments({ payments }: Pick<Paying, 'payments'>): Payment[] {
  return payments.filter(({ status }) => status === 'owed');
}
