import type { Actor } from '../actor.ts';
import { startWord } from '../claimWord.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleWord } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import type { Claim } from './state.ts';

/** The client writes about his claim: somebody of ours answers. */
export function clientWrites(state: Claim, text: string, by: Actor, now: Instant): Decision {
  return accepted(happens(state, 'client-wrote', now, by, {}, { texts: { text } }));
}

/** A person of ours writes: a word is kept, and while it is our turn the next is promised (F 7). */
export function staffWrites(state: Claim, text: string, by: Actor, now: Instant): Decision {
  const seq = state.events + 1;
  const unreached = state.tasks.some(({ name }) => name === 'reach-client');
  const next = state.word && startWord(state.rules, 'claim.progress', now, seq);
  return accepted(
    happens(state, 'staff-wrote', now, by, unreached ? { reached: true } : {}, {
      texts: { text },
      ...(next && { timers: next.timers }),
      promises: [...settleWord(state, 'kept'), ...(next?.promises ?? [])],
      letter: letterOf(state, 'staff-wrote', { text: textRef(seq, 'text') }),
    }),
  );
}
