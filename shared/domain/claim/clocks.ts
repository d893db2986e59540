import { dayNumber } from '../calendarDate.ts';
import type { EventDraft } from '../case.ts';
import { stoppedWord } from '../claimWord.ts';
import { type CaseRules, calendarOf, dateOf, deadlineOf } from '../clocks.ts';
import type { Deadline } from '../deadline.ts';
import { due } from '../due.ts';
import type { Instant, LocalDate } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import { settleKey, settleWord } from '../promises.ts';
import type { Claim, Wait } from './state.ts';

export type Clock = {
  data: { due: Deadline | null; dueKey: string | null };
  timers: NonNullable<EventDraft['timers']>;
  promises: PromiseChange[];
};

/**
 * When a decision on a complete file is due (F 19): complete ten working days before the end of the wait, by
 * the end of its last day; otherwise ten working days after, and never more than 30 calendar days. Where the
 * days are a maximum and no wait, nothing is waited for.
 */
export function decisionDeadline(rules: CaseRules, wait: Wait, from: Instant): Deadline {
  const own = deadlineOf(rules, 'claim.decision', 'claimDecision', from);
  const waits = wait.mode === 'wait' && !wait.ended && !wait.paused;
  if (waits && dateOf(rules, own.dueAt) <= wait.lastOn) return endOf(rules, wait.lastOn, from);
  const most = deadlineOf(rules, 'claim.decision', 'claimDecisionMost', from);
  return own.dueAt <= most.dueAt ? own : most;
}

/** The promise as so many calendar days, so that its explanation counts them. */
function endOf(rules: CaseRules, lastOn: LocalDate, from: Instant): Deadline {
  const amount = dayNumber(lastOn) - dayNumber(dateOf(rules, from));
  return due(calendarOf(rules), 'claim.decision', from, { amount, unit: 'days' });
}

/** A decision is promised from an instant, by event number `seq`. */
export function startDecision(
  { rules, wait }: Pick<Claim, 'rules' | 'wait'>,
  { from, seq }: { from: Instant; seq: number },
): Clock {
  const deadline = decisionDeadline(rules, wait, from);
  const key = `claim.decision#${seq}`;
  return {
    data: { due: deadline, dueKey: key },
    timers: { 'decision-due': deadline.dueAt },
    promises: [{ change: 'made', key, measure: 'decided', deadline }],
  };
}

/** No decision is promised any more. */
export const stoppedDecision: Clock = {
  data: { due: null, dueKey: null },
  timers: { 'decision-due': null },
  promises: [],
};

/** What was promised stays promised. */
export function sameClock({ due, dueKey }: Pick<Claim, 'due' | 'dueKey'>): Clock {
  return { data: { due, dueKey: dueKey ?? null }, timers: {}, promises: [] };
}

/** The promised decision is no more, through no act of ours. */
export function voidDecision(state: Pick<Claim, 'promises' | 'dueKey'>): Clock {
  return { ...stoppedDecision, promises: settleKey(state, state.dueKey, 'void') };
}

/** No word is promised any more: it was kept by a letter, or it is void. */
export function stopWord(
  state: Pick<Claim, 'word'>,
  status: 'kept' | 'void',
): Pick<Clock, 'timers' | 'promises'> {
  return { timers: stoppedWord.timers, promises: settleWord(state, status) };
}

/** No file is closed for missing papers before so many warnings (K01). */
export const mostWarnings = 2;

/** When the next warning goes out while papers are missing (K01). */
export function warningAt(rules: CaseRules, from: Instant): Instant {
  return deadlineOf(rules, 'claim.warning', 'claimWarning', from).dueAt;
}
