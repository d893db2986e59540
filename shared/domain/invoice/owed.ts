import { deadlineOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import type { Invoice } from './state.ts';

export type Owed = { owedBack: number; refundDue: Deadline | null; refundKey: string | null };

/**
 * Money that is the client's goes back within the time that the charter aims at; while a promise of it runs, what
 * comes on top goes with it.
 */
export function owedNow(state: Invoice, over: number, now: Instant): Owed {
  const owedBack = state.owedBack + over;
  if (over === 0 || state.due) return { owedBack, refundDue: null, refundKey: null };
  const refundDue = deadlineOf(state.rules, 'invoice.refund', 'invoiceRefund', now);
  return { owedBack, refundDue, refundKey: `invoice.refund#${state.refundsPromised + 1}` };
}

export function promised({ refundDue, refundKey }: Owed): PromiseChange[] {
  if (!refundDue || !refundKey) return [];
  return [{ change: 'made', key: refundKey, measure: 'paid', deadline: refundDue }];
}
