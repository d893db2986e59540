import type { CharterTarget } from '../charterRules.ts';
import { type CaseRules, deadlineOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';

/** How long a decision on an appeal may take: at first, and when nobody took it in that time (F 17). */
export const appealPromises = {
  'appeal.decision': 'appealDecision',
  'appeal.decision-late': 'appealDecisionLate',
} as const satisfies Record<string, CharterTarget>;
export type AppealPromise = keyof typeof appealPromises;

/** A promise of a decision begins at `from` with event number `seq`. */
export function startClock(rules: CaseRules, promise: AppealPromise, from: Instant, seq: number) {
  const deadline = deadlineOf(rules, promise, appealPromises[promise], from);
  const key = `${promise}#${seq}`;
  const made: PromiseChange = { change: 'made', key, measure: 'decided', deadline };
  return {
    data: { due: deadline, dueKey: key },
    timers: { 'decision-due': deadline.dueAt },
    promises: [made],
  };
}
