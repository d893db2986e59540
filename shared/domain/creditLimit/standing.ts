import type { Instant } from '../instant.ts';
import { hindranceOf, runningChange } from './hindrance.ts';
import type { CreditLimit } from './state.ts';

/**
 * The limit with all that passed days do to what it insures, whether or not an alarm rang: a change whose day came
 * while something stands in its way is held; `coverOn` knows the rest. Letters, tasks and words, which deadlines
 * bring besides, change no delivery.
 */
export function standingAt(limit: CreditLimit, now: Instant): CreditLimit {
  const change = runningChange(limit);
  if (!change || change.held || change.effectiveAt > now) return limit;
  const held = hindranceOf(limit, change);
  return held ? { ...limit, change: { ...change, held } } : limit;
}
