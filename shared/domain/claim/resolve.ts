import type { Actor } from '../actor.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { type Clock, sameClock, startDecision } from './clocks.ts';
import { bothClocks, warnedFrom } from './complete.ts';
import { isWhollyDisputed } from './debt.ts';
import { happens, letterOf } from './draft.ts';
import { disputeFact } from './facts.ts';
import { claimOver } from './refusals.ts';
import type { Claim, Dispute, Wait } from './state.ts';
import { isOpen, mayHappen } from './table.ts';
import { partOf, payableAfter, resumed, waitTimer } from './wait.ts';

/** How a dispute ended: how much of it the buyer owes after all, as the invoice was reported. */
export type Resolution = { n: number; owed: number; because: string };

/**
 * A dispute is over. What of it is owed can be paid when the days have passed that were left before it: the
 * wait goes on where it stood (F 20). A claim that was decided meanwhile is decided again about this part.
 */
export function resolveDispute(state: Claim, resolution: Resolution, by: Actor, now: Instant): Decision {
  if (!mayHappen('dispute-resolved', state.status)) return claimOver(state);
  const { n, owed, because } = resolution;
  const about = openDispute(state, n, owed);
  if ('refused' in about) return about;
  const payableAt = payableAfter(state.rules, now, about.daysLeft);
  const ended = { ...about, resolved: { at: now, owed, payableAt } };
  const disputes = state.disputes.map((one) => (one.n === n ? ended : one));
  const { wait, clock } = goingOn({ ...state, disputes }, ended.resolved, now);
  const { data, timers, promises } = clock;
  const letter = letterOf({ ...state, due: data.due }, 'dispute-resolved', {
    claim: { dispute: resolvedFact({ ...state, disputes }, ended) },
  });
  return accepted(
    happens(
      state,
      'dispute-resolved',
      now,
      by,
      { n, owed, payableAt, wait, ...data },
      { texts: { because }, timers: { ...timers, ...waitTimer(wait) }, promises, letter },
    ),
  );
}

type Ended = Dispute & { resolved: NonNullable<Dispute['resolved']> };

function openDispute({ disputes }: Claim, n: number, owed: number): Dispute | Refusal {
  const about = disputes.find((one) => one.n === n);
  if (!about) return refused('rule', 'no-such-dispute', `There is no dispute ${n} in this claim.`);
  if (about.resolved) {
    return refused('conflict', 'dispute-over', `This dispute ended at ${about.resolved.at}.`);
  }
  if (owed <= about.amount) return about;
  return refused('rule', 'more-than-disputed', 'More is owed than was disputed.');
}

/** What runs from now on: the wait that stood still, and the decision that is owed about this part. */
function goingOn(
  state: Claim,
  { owed, payableAt }: Ended['resolved'],
  now: Instant,
): { wait: Wait; clock: Clock } {
  const { wait, rules } = state;
  if (!isOpen(state))
    return { wait, clock: owed > 0 ? decidedAgain(state, payableAt, now) : sameClock(state) };
  if (!wait.paused || isWhollyDisputed(state)) return { wait, clock: sameClock(state) };
  const next = resumed(wait, rules, now);
  if (state.completeAt) return { wait: next, clock: decidedOn({ ...state, wait: next }, now) };
  return { wait: next, clock: { ...sameClock(state), timers: warnedFrom({ ...state, wait: next }, now) } };
}

/** The decision is promised anew, and while it is our turn a word (F 7). */
function decidedOn(state: Claim, now: Instant): Clock {
  if (!state.asked) return bothClocks(state, now);
  return startDecision(state, { from: now, seq: state.events + 1 });
}

/** Unless a later decision is promised already, which then is about this part too. */
function decidedAgain(state: Claim, payableAt: Instant, now: Instant): Clock {
  if (state.dueKey?.startsWith('claim.decision#')) return sameClock(state);
  return bothClocks({ ...state, wait: partOf(state.wait, payableAt, state.rules, now) }, now);
}

function resolvedFact(state: Claim, { resolved, ...about }: Ended) {
  const fact = disputeFact(state, about);
  const owed = disputeFact(state, { ...about, amount: resolved.owed }).amount;
  const payableOn = dateOf(state.rules, resolved.payableAt);
  return { ...fact, whole: isWhollyDisputed(state), owed, ...(resolved.owed > 0 && { payableOn }) };
}
