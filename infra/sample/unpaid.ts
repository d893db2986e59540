import type { z } from 'zod';
import type { routes } from '../../shared/api/index.ts';

/** Who does what about unpaid invoices, and what it is about, or opens. */
export const unpaidMoves = {
  tellReceipt: { by: 'client', about: 'overdue' },
  agreeExtension: { by: 'client', about: 'overdue' },
  mandateCollection: { by: 'client', opens: 'collection' },
  proposeCollectionPlan: { by: 'collections', about: 'collection' },
  answerCollectionPlan: { by: 'client', about: 'collection' },
  recordCollectionAction: { by: 'collections', about: 'collection' },
  fileClaim: { by: 'client', opens: 'claim' },
  reserveClaim: { by: 'claims', about: 'claim' },
  decideClaim: { by: 'claims', about: 'claim' },
  giveClaimPayee: { by: 'client', about: 'claim' },
  checkClaimPayee: { by: 'handler', about: 'claim' },
} as const satisfies Partial<Record<keyof typeof routes, object>>;

/** A day that only the moment of entering knows: so many after it. */
export type Day = { days: number };
type Dated<T> = T extends string
  ? T | Day
  : T extends readonly (infer E)[]
    ? Dated<E>[]
    : T extends object
      ? { [K in keyof T]: Dated<T[K]> }
      : T;
type Command = keyof typeof unpaidMoves | 'reportOverdue';
type BodyOf<K extends Command> = Dated<Omit<z.input<(typeof routes)[K]['body']>, Known>>;
/** What only the cases that were opened know. */
type Known = 'overdueId' | 'planId' | 'policyId' | 'buyerId';

/** What happens next, under the operation's own name. */
export type UnpaidStep = {
  [K in keyof typeof unpaidMoves]: { operation: K; body: BodyOf<K> };
}[keyof typeof unpaidMoves];

/** A buyer under a policy of his own who does not pay; deliveries to him are insured up to an amount. */
export type SampleUnpaid = {
  company: string;
  buyer: string;
  insuredUpTo: string;
  reported: BodyOf<'reportOverdue'>;
  steps: UnpaidStep[];
};

type Invoice = SampleUnpaid['reported']['invoices'][number];

/** Delivered and invoiced so many days ago, for so many days. */
export const invoice = (number: string, amount: string, daysAgo: number, terms: number): Invoice => ({
  ...{ number, amount: { amount, currency: 'EUR' }, amountIs: 'net' },
  ...{ issuedOn: { days: -daysAgo }, deliveredOn: { days: -daysAgo }, dueOn: { days: terms - daysAgo } },
});
