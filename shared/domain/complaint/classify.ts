import type { Actor } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { happens } from './draft.ts';
import { namedIn } from './refusals.ts';
import type { Classification, Complaint } from './state.ts';

/**
 * Sorts a complaint for the register; the last word counts, the earlier ones stay in the timeline (F 8).
 * Nobody sorts a complaint about himself.
 */
export function classify(state: Complaint, words: Classification, by: Actor, now: Instant): Decision {
  return namedIn(state, by) ?? accepted(happens(state, 'classified', now, by, words));
}
