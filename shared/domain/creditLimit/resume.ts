import type { EventDraft } from '../case.ts';
import type { Instant } from '../instant.ts';
import { held, latestOf, type Moved, moved } from './effect.ts';
import { hindranceOf, runningChange } from './hindrance.ts';
import { resumedDay } from './noticeDays.ts';
import type { CreditLimit } from './state.ts';

/**
 * What a change waited for is done: `state` is the case after it. A change whose day was held begins on the
 * second working day after that, never earlier than it was announced for; if something else still stands in
 * the way, the client is told what (F 16). A change whose day has not come keeps it.
 */
export function resumed(state: CreditLimit, because: Moved, doneAt: Instant): EventDraft[] {
  const change = runningChange(state);
  if (!change?.held) return [];
  const still = hindranceOf(state, change);
  if (still === change.held) return [];
  if (still) return [held(state, change, still, doneAt)];
  const effectiveAt = latestOf(change.effectiveAt, resumedDay(state.rules, doneAt));
  return [moved(state, change, { effectiveAt }, because, doneAt)];
}
