import type { Actor } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import type { World } from '../elapse.ts';
import type { Instant } from '../instant.ts';
import { settleKey, settleWord } from '../promises.ts';
import { choicesOf } from './choices.ts';
import { startSilence, startWordClock } from './clocks.ts';
import { happens, letterOf } from './draft.ts';
import { ladder } from './ladder.ts';
import { moveOn } from './moves.ts';
import { settleStep } from './promises.ts';
import {
  acceptedAlready,
  answerAwaited,
  clientOnly,
  closedAlready,
  lastStep,
  nothingToStay,
} from './refusals.ts';
import { type Complaint, isAccepted } from './state.ts';
import { mayHappen } from './table.ts';

/**
 * The client is not satisfied and asks for the next step; no reason may be demanded (F 2, Q07). Before an
 * answer it is refused, because it comes by itself when the clock runs out; after a missed clock it is his right.
 */
export function escalate(
  state: Complaint,
  because: string | undefined,
  by: Actor,
  now: Instant,
  world: World,
): Decision {
  if (by.kind !== 'client') return clientOnly();
  if (!mayHappen('escalated', state.status)) return closedAlready(state);
  if (isAccepted(state)) return acceptedAlready();
  if (ladder[state.step].next === null) return lastStep(state);
  if (state.status === 'open' && !state.missed) return answerAwaited(state, 'escalate');
  const { data, timers, promises, next } = moveOn(state, 'client', now, world);
  return accepted(
    happens(state, 'escalated', now, by, data, {
      texts: because ? { because } : {},
      timers,
      promises: [...settleStep(state, 'solved', 'broken'), ...promises],
      letter: letterOf(state, 'escalated', { next }),
    }),
  );
}

/**
 * The client asks to stay: with his contact, before or after step 1 was missed, or not to be sent to the
 * directors after a senior manager's answer (F 3, F 4).
 */
export function stay(state: Complaint, by: Actor, now: Instant): Decision {
  if (by.kind !== 'client') return clientOnly();
  if (!mayHappen('stayed', state.status)) return closedAlready(state);
  if (state.acceptedAt) return acceptedAlready();
  if (state.stays) return nothingToStay();
  if (state.timers.some(({ name }) => name === 'referral')) return accepted(notToDirectors(state, by, now));
  if (state.step === 'step1' && state.status === 'open') return accepted(withContact(state, by, now));
  if (state.step === 'step2' && state.status === 'open' && state.cameBy === 'missed') {
    return accepted(backToContact(state, by, now));
  }
  return nothingToStay();
}

function wordNow(state: Complaint) {
  return { wordDueAt: state.word?.dueAt ?? null, wordKey: state.word?.key ?? null };
}

function withContact(state: Complaint, by: Actor, now: Instant) {
  const letter = letterOf(state, 'stayed');
  return happens(state, 'stayed', now, by, { backTo: null, ...wordNow(state) }, { letter });
}

/** His silence is counted from here, unless he asked something and it is our turn. */
function notToDirectors(state: Complaint, by: Actor, now: Instant) {
  const silence = state.word ? undefined : startSilence(state, now);
  return happens(
    state,
    'stayed',
    now,
    by,
    { backTo: null, ...wordNow(state) },
    {
      timers: { referral: null, ...silence },
      letter: letterOf(state, 'stayed', choicesOf(state, silence?.['silence-close'])),
    },
  );
}

/** It had gone to step 2 by itself: it comes back to the contact, whose promise stays broken. */
function backToContact(state: Complaint, by: Actor, now: Instant) {
  const contact = state.barred.findLast(({ because }) => because === 'handled')?.staffId;
  const handler = contact ? { staffId: contact } : state.handler;
  const clock = startWordClock(state.rules, 'step1', now, state.events + 1);
  const voided = [...settleStep(state, 'answered', 'void'), ...settleStep(state, 'solved', 'void')];
  const owed = state.findings.flatMap(({ key }) => settleKey(state, key, 'void'));
  return happens(
    state,
    'stayed',
    now,
    by,
    { backTo: { handler }, ...clock.data },
    {
      timers: { 'step-due': null, 'findings-due': null, ...clock.timers },
      promises: [...voided, ...owed, ...settleWord(state, 'kept'), ...clock.promises],
      letter: letterOf({ ...state, step: 'step1', missed: true }, 'stayed', { handler, due: undefined }),
    },
  );
}
