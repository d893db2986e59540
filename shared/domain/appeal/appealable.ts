import { insuredAt } from '../creditLimit/coverSteps.ts';
import { noticeOf } from '../creditLimit/noticeKinds.ts';
import type { Change, CreditLimit } from '../creditLimit/state.ts';
import { type Refusal, refused } from '../decision.ts';
import { type Instant, plusSeconds } from '../instant.ts';
import type { LimitAppealed } from './state.ts';

/**
 * What an appeal about a credit limit is against: a change that is on its way, whatever was decided since
 * (only an appeal against the change itself holds its day, F 16); else the newest decision that still stands,
 * be it about the request or a change (F 17: for as long as it stands). Everybody who had a part is barred.
 */
export function appealable(limit: CreditLimit, now: Instant): LimitAppealed | Refusal {
  const { id: caseId, currency, touched, cover } = limit;
  const common = { type: 'credit-limit' as const, caseId, currency, barred: touched };
  const keeps = cover && cover.amount > 0 ? { keeps: { ...(cover.until && { until: cover.until }) } } : {};
  const change = standingChange(limit);
  if (change) {
    const { n, at: decidedAt, effectiveAt: from, newAmount: amount } = change;
    const wanted = before(limit, change);
    const waits = noticeOf(change).heldBy.includes('appeal');
    return { ...common, ...keeps, against: 'change', n, decidedAt, from, amount, wanted, waits };
  }
  const decision = limit.decisions.at(-1);
  if (!decision) return refused('rule', 'nothing-decided', 'Nothing has been decided about this limit yet.');
  const { n, at, amount, until, conditions } = decision;
  if (until && until < now) {
    return refused('rule', 'decision-ended', 'The decision has ended by itself.', 'Ask for a new limit.');
  }
  const wanted = Math.max(limit.request.amount, amount);
  const bound = { ...(until && { until }), ...(conditions > 0 && { conditions }) };
  const decided = { against: 'decision' as const, n, decidedAt: at, from: at, amount, wanted };
  return { ...common, ...keeps, ...bound, ...decided };
}

/** The change that can be appealed: one that was called off, or replaced by a decision, stands no more. */
function standingChange({ change, decisions }: CreditLimit): Change | undefined {
  if (!change?.ended) return change;
  const decision = decisions.at(-1);
  return change.ended.as === 'effective' && (!decision || change.at >= decision.at) ? change : undefined;
}

/** What was insured before the change, whatever has ended since. */
function before({ cover }: CreditLimit, { ended, effectiveAt }: Change): number {
  if (!cover) return 0;
  return ended ? insuredAt(cover.steps, plusSeconds(effectiveAt, -1)) : cover.amount;
}
