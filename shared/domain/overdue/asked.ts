import type { PromiseChange } from '../promise.ts';
import { settleKey } from '../promises.ts';
import type { Asked, Overdue, OverdueInvoice } from './state.ts';

/** A question is about invoices that are unpaid and in no claim: without one it is none. */
export function stillAsked(asked: readonly Asked[], invoices: readonly OverdueInvoice[]): Asked[] {
  const open = new Set(invoices.filter(({ claimId }) => claimId === undefined).map(({ number }) => number));
  return asked.filter((one) => one.invoices.some((number) => open.has(number)));
}

/** The promises of answers that nobody needs any more. */
export function moot(
  before: Pick<Overdue, 'asked' | 'promises'>,
  after: Pick<Overdue, 'asked'>,
): PromiseChange[] {
  const gone = before.asked.filter(({ n }) => !after.asked.some((asked) => asked.n === n));
  return gone.flatMap(({ dueKey }) => settleKey(before, dueKey, 'void'));
}
