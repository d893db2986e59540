import type { Actor } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { happens, letterOf } from './draft.ts';
import { notNow } from './refusals.ts';
import type { Renewal } from './state.ts';

/** The client accepts: it binds both, and nobody reminds him any more (F 28). */
export function acceptRenewal(state: Renewal, by: Actor, now: Instant): Decision {
  const refusal = notNow('accepted', state);
  if (refusal) return refusal;
  const facts = { changed: state.changes !== undefined, accepted: true };
  return accepted(
    happens(
      state,
      'accepted',
      now,
      by,
      {},
      {
        timers: { reminder: null, 'late-reminder': null, chore: null },
        letter: letterOf(state, 'accepted', facts),
      },
    ),
  );
}
