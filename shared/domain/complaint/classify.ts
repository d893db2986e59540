import { type Actor, system } from '../actor.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { happens, letterOf } from './draft.ts';
import { namedIn } from './refusals.ts';
import { type Classification, type Complaint, isClosed } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * Sorts a complaint for the register; the last word counts, the earlier ones stay in the timeline (F 8).
 * Nobody sorts a complaint about himself. What the client takes for a complaint and we for an appeal, or for
 * both, he is told in writing; so he is when we think again.
 */
export function classify(state: Complaint, words: Classification, by: Actor, now: Instant): Decision {
  const named = namedIn(state, by);
  if (named) return named;
  if (words.kind === 'complaint' && state.appealId) {
    return refused(
      'conflict',
      'appeal-opened',
      'An appeal was opened from this complaint: it is an appeal, or both.',
    );
  }
  const classified = happens(state, 'classified', now, by, words);
  const known = words.kind === (state.sortedAs ?? 'complaint');
  if (known || !mayHappen('sorted', state.status)) return accepted(classified);
  return accepted(classified, sorted(state, words.kind, by, now));
}

function sorted(state: Complaint, as: Classification['kind'], by: Actor, now: Instant) {
  const letter = letterOf(state, 'sorted', { sorted: { as, open: !isClosed(state) } });
  return happens(state, 'sorted', now, by, { as }, { letter });
}

/** An appeal was logged from it: a case of its own, which acknowledges itself. Logged twice it is one appeal. */
export function appealOpened(state: Complaint, { id }: { id: string }, now: Instant): Decision {
  const waits = state.tasks.some(({ name }) => name === 'lodge-appeal');
  if (state.appealId === id && !waits) return accepted();
  return accepted(happens(state, 'appeal-opened', now, system, { appealId: id }));
}
