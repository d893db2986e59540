import type { CharterTarget } from '../charterRules.ts';
import { type CaseRules, startDecisionClock } from '../clocks.ts';
import type { Instant } from '../instant.ts';

/** How long a decision on an appeal may take: at first, and when nobody took it in that time (F 17). */
export const appealPromises = {
  'appeal.decision': 'appealDecision',
  'appeal.decision-late': 'appealDecisionLate',
} as const satisfies Record<string, CharterTarget>;
export type AppealPromise = keyof typeof appealPromises;

/** A promise of a decision begins at `from` with event number `seq`. */
export function startClock(rules: CaseRules, promise: AppealPromise, from: Instant, seq: number) {
  const target = appealPromises[promise];
  return startDecisionClock(rules, { promise, target, timer: 'decision-due' }, from, seq);
}
