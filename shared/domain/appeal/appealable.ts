import type { CreditLimit } from '../creditLimit/state.ts';
import { type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Appealed } from './state.ts';

/**
 * What an appeal about a credit limit is against: the newest decision that still stands, be it about the
 * request or a change of the limit (F 17: for as long as it stands). Everybody who had a part is barred.
 */
export function appealable(limit: CreditLimit, now: Instant): Appealed | Refusal {
  const { id: caseId, currency, touched, change, request } = limit;
  const decision = limit.decisions.at(-1);
  const common = { type: 'credit-limit' as const, caseId, currency, barred: touched };
  const changed = change && standing(change.ended?.as) && (!decision || change.at >= decision.at);
  if (changed) {
    const { n, at: decidedAt, effectiveAt: from, newAmount: amount } = change;
    return { ...common, against: 'change', n, decidedAt, from, amount, wanted: before(limit) };
  }
  if (!decision) return refused('rule', 'nothing-decided', 'Nothing has been decided about this limit yet.');
  if (decision.until && decision.until < now) {
    return refused('rule', 'decision-ended', 'The decision has ended by itself.', 'Ask for a new limit.');
  }
  const { n, at, amount } = decision;
  return {
    ...common,
    against: 'decision',
    n,
    decidedAt: at,
    from: at,
    amount,
    wanted: Math.max(request.amount, amount),
  };
}

/** A change that was called off, or replaced by a decision, stands no more. */
function standing(
  ended: NonNullable<NonNullable<CreditLimit['change']>['ended']>['as'] | undefined,
): boolean {
  return ended === undefined || ended === 'effective';
}

/** What was insured before the change. */
function before({ cover, change }: CreditLimit): number {
  if (!cover) return 0;
  return change?.ended ? (cover.previousAmount ?? cover.amount) : cover.amount;
}
