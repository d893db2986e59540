import type { SignalDraft } from '../case.ts';
import type { Claim } from './state.ts';
import type { ClaimTimer } from './table.ts';

/**
 * The overdue file hears that the claim is over, which of its invoices are free again, and in the same breath what
 * was received last: two signals of one command may come in either order.
 */
export function endedSignals(
  { id, overdueId }: Pick<Claim, 'id' | 'overdueId'>,
  as: Claim['status'],
  released: string[],
  collected?: SignalDraft['data'],
): SignalDraft[] {
  const data = { claimId: id, as, released, ...(collected && { collected }) };
  return [{ to: overdueId, name: 'claim-ended', data }];
}

/** The timers of a claim that is over without a decision. */
export const stoppedTimers = {
  'decision-due': null,
  'wait-ends': null,
  warning: null,
  'progress-missed': null,
  'payment-missed': null,
} as const satisfies Record<ClaimTimer, null>;
