import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { noChange } from './changeRefusals.ts';
import { happens } from './draft.ts';
import { runningChange } from './hindrance.ts';
import { resumed } from './resume.ts';
import type { CreditLimit } from './state.ts';

/**
 * What the client says about an announced change: it is weighed and answered before the day, or the day moves
 * (F 13). At the very instant of the day it is still in time.
 */
export function commentOnChange(state: CreditLimit, text: string, by: Actor, now: Instant): Decision {
  if (!runningChange(state)) return noChange();
  return accepted(happens(state, 'client-wrote', now, by, { onChange: true }, { texts: { text } }));
}

/** What our weighed answer brings besides itself; `state` is the case after it. */
export function afterAnswer(state: CreditLimit, now: Instant): EventDraft[] {
  return state.change?.comment?.answeredAt ? resumed(state, 'comment-answered', now) : [];
}
