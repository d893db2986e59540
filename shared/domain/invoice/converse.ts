import { type Actor, system } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './happens.ts';
import type { Invoice } from './state.ts';
import { withTimers } from './timers.ts';

/** The client writes about an invoice: somebody of ours answers. */
export function clientWrites(state: Invoice, text: string, by: Actor, now: Instant): Decision {
  return accepted(withTimers(state, happens(state, 'client-wrote', now, by, {}, { texts: { text } })));
}

/** A person of ours writes to the client. */
export function staffWrites(state: Invoice, text: string, by: Actor, now: Instant): Decision {
  const letter = letterOf(state, 'staff-wrote', { text: textRef(state.events + 1, 'text') });
  return accepted(withTimers(state, happens(state, 'staff-wrote', now, by, {}, { texts: { text }, letter })));
}

/** A letter came back: somebody must reach the client another way. */
export function failLetter(state: Invoice, letterId: string, now: Instant): Decision {
  return accepted(withTimers(state, happens(state, 'letter-failed', now, system, { letterId })));
}
