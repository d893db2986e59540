import type { SignalDraft } from '../case.ts';
import type { Claim } from './state.ts';
import type { ClaimTimer } from './table.ts';

/** The overdue file hears that the claim is over, and which of its invoices are free again. */
export function endedSignals(
  { id, overdueId }: Pick<Claim, 'id' | 'overdueId'>,
  as: Claim['status'],
  released: string[],
): SignalDraft[] {
  return [{ to: overdueId, name: 'claim-ended', data: { claimId: id, as, released } }];
}

/** The timers of a claim that is over without a decision. */
export const stoppedTimers = {
  'decision-due': null,
  'wait-ends': null,
  warning: null,
  'progress-missed': null,
  'payment-missed': null,
} as const satisfies Record<ClaimTimer, null>;
