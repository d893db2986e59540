import { daysAfter, daysBetween } from '../calendarDate.ts';
import { type CaseRules, dateOf, midnightOf } from '../clocks.ts';
import { type Starts, waitingTimeOf } from '../indemnity/waitingPeriod.ts';
import { earlier, type Instant, type LocalDate, later } from '../instant.ts';
import type { SettledTerms } from '../policy/settledTerms.ts';
import type { Cause } from './cause.ts';
import type { Wait } from './state.ts';

/** What a waiting period can count from; dates at the office. */
export type WaitFacts = Starts & { cause: Cause['cause']; claimedOn: LocalDate };

/**
 * The waiting period of a claim by the terms of its policy: the start is not counted, and from the first local
 * instant after the last day can be paid, whatever day of the week it is (K10, `cover.md` D.4). An established
 * insolvency is not waited for unless the policy says so.
 */
export function waitOf(
  terms: SettledTerms['waitingPeriod'],
  { cause, ...starts }: WaitFacts,
  rules: CaseRules,
  now: Instant,
): Wait {
  const time = waitingTimeOf(terms, cause, starts);
  if (!time) throw new Error('A wait that never begins');
  const { startOn, endsOn: lastOn } = time;
  const days = daysBetween(startOn, lastOn);
  const { mode } = terms;
  if (days === 0) return noWait(starts.claimedOn, mode, rules, now);
  const payableAt = midnightOf(rules, daysAfter(lastOn, 1));
  const wait: Wait = { start: startName(terms, startOn, starts), startOn, days, mode, lastOn, payableAt };
  return payableAt > now ? wait : { ...wait, ended: { at: now, because: 'time' } };
}

/** Nothing is waited for: payable from the day of the claim on. */
function noWait(filedOn: LocalDate, mode: Wait['mode'], rules: CaseRules, now: Instant): Wait {
  return {
    ...{ start: 'none', startOn: filedOn, days: 0, mode, lastOn: filedOn },
    payableAt: midnightOf(rules, filedOn),
    ended: { at: now, because: 'none' },
  };
}

/** What the start is called; on one day the mandate goes before the claim. */
function startName(
  { start }: SettledTerms['waitingPeriod'],
  startOn: LocalDate,
  { mandatedOn }: Starts,
): Wait['start'] {
  if (start === 'file-received') return startOn === mandatedOn ? 'mandate' : 'claim';
  return start === 'claim-filed' ? 'claim' : start;
}

/** How many days of it are still to come after a day. */
export function daysLeft({ lastOn, ended }: Wait, on: LocalDate): number {
  return ended ? 0 : Math.max(0, daysBetween(on, lastOn));
}

/** When so many days after this one have passed; at once when none are left. */
export function payableAfter(rules: CaseRules, now: Instant, left: number): Instant {
  return left === 0 ? now : midnightOf(rules, daysAfter(dateOf(rules, now), left + 1));
}

/** The whole debt is disputed: it stands still (F 20). */
export function paused(wait: Wait, rules: CaseRules, now: Instant): Wait {
  return { ...wait, paused: { since: now, daysLeft: daysLeft(wait, dateOf(rules, now)) } };
}

/** It goes on where it stood: the days that were left then are left now. */
export function resumed({ paused: stood, ...wait }: Wait, rules: CaseRules, now: Instant): Wait {
  if (!stood || wait.ended) return wait;
  const lastOn = daysAfter(dateOf(rules, now), stood.daysLeft);
  const payableAt = midnightOf(rules, daysAfter(lastOn, 1));
  return { ...wait, lastOn, payableAt };
}

/**
 * The buyer became insolvent during it: it is over, or ends on the day on which the policy's wait for an
 * insolvency does, if that is sooner (F 20).
 */
export function cutShort(wait: Wait, own: Wait, rules: CaseRules, now: Instant): Wait {
  if (wait.ended) return wait;
  const { mode, start, startOn, days } = wait;
  if (own.ended) {
    const over = {
      lastOn: dateOf(rules, now),
      payableAt: now,
      ended: { at: now, because: 'insolvency' as const },
    };
    const still = wait.paused && { paused: { ...wait.paused, daysLeft: 0 } };
    return { mode, start, startOn, days, ...over, ...still };
  }
  if (wait.paused) return wait;
  return earlier(wait.payableAt, own.payableAt) === own.payableAt ? own : wait;
}

/** The timer at its end; none when it is over or stands still. */
export function waitTimer({ payableAt, ended, paused: stands }: Wait): { 'wait-ends': Instant | null } {
  return { 'wait-ends': ended || stands ? null : payableAt };
}

/** From when what is decided now can be paid: where the days are a maximum, at once (`cover.md` D.4). */
export function payableFrom({ mode, payableAt, ended }: Wait, now: Instant): Instant {
  return mode === 'max' || ended ? now : later(now, payableAt);
}

/** The wait of a part of the debt alone, which was disputed and is owed after all. */
export function partOf(
  { ended: _, ...wait }: Wait,
  payableAt: Instant,
  rules: CaseRules,
  now: Instant,
): Wait {
  const lastOn = daysAfter(dateOf(rules, payableAt), -1);
  if (payableAt <= now) return { ...wait, lastOn, payableAt, ended: { at: now, because: 'time' } };
  return { ...wait, lastOn, payableAt };
}
