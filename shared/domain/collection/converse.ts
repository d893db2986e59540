import { type Actor, system } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { textRef } from '../textRef.ts';
import { wordAgain } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import type { Collection } from './state.ts';

/** The client writes, whatever the status is: a person of ours answers. */
export function clientWrites(state: Collection, text: string, by: Actor, now: Instant): Decision {
  return accepted(happens(state, 'client-wrote', now, by, {}, { texts: { text } }));
}

/** A person of ours writes: a word is kept, and the next is promised where it is our turn (F 7). */
export function staffWrites(state: Collection, text: string, by: Actor, now: Instant): Decision {
  const { data, timers, promises } = wordAgain(state, now);
  const letter = letterOf(state, 'staff-wrote', {}, { text: textRef(state.events + 1, 'text') });
  return accepted(
    happens(state, 'staff-wrote', now, by, data, { texts: { text }, timers, promises, letter }),
  );
}

/** A letter came back: somebody must reach the client another way. */
export function failLetter(state: Collection, letterId: string, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId }));
}
