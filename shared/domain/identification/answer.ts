import { type Actor, system } from '../actor.ts';
import type { Buyer } from '../buyer/buyer.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import { identificationKey } from './open.ts';
import type { Identification } from './state.ts';

/** What became of the search: the buyer, or why he was not found and what the client can do. */
export type Finding = { buyer: Pick<Buyer, 'buyerId' | 'name' | 'country' | 'ids'> } | NotFound;
type NotFound = { because: string; remedy: string };

/** We say what we found, once. Found or not, in time is in time. */
export function answerIdentification(
  state: Identification,
  finding: Finding,
  by: Actor,
  now: Instant,
): Decision {
  if (state.status !== 'open') {
    return refused('conflict', 'already-answered', 'The client has our answer already.');
  }
  const seq = state.events + 1;
  const buyerId = 'buyer' in finding ? finding.buyer.buyerId : null;
  return accepted(
    happens(
      state,
      'answered',
      now,
      by,
      { buyerId, inTime: !state.missed },
      {
        texts: textsOf(finding),
        timers: { 'answer-due': null },
        promises: settleKey(state, identificationKey, 'kept'),
        letter: letterOf(state, 'answered', { inTime: !state.missed, ...factsOf(finding, seq) }),
      },
    ),
  );
}

function textsOf(finding: Finding): Record<string, string> {
  if (!('buyer' in finding)) return { explanation: `${finding.because}\n\n${finding.remedy}` };
  const { name, ids } = finding.buyer;
  return { name, number: ids[0]?.number ?? '' };
}

function factsOf(finding: Finding, seq: number) {
  if (!('buyer' in finding)) return { text: textRef(seq, 'explanation') };
  const { country } = finding.buyer;
  return { buyer: { found: { name: textRef(seq, 'name'), country, number: textRef(seq, 'number') } } };
}

/** A letter did not reach the client: a person has to reach him another way. */
export function failLetter(state: Identification, letterId: string, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId }));
}
