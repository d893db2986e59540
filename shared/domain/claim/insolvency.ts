import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Cause } from './cause.ts';
import { type Clock, sameClock, startDecision, stoppedDecision, stopWord, voidDecision } from './clocks.ts';
import { completed, noWarning, warnedAnew } from './complete.ts';
import { happens, letterOf } from './draft.ts';
import { papersFact, waitFact } from './facts.ts';
import { waitFor } from './filed.ts';
import { causeRefused } from './filingRefused.ts';
import { thenAlso } from './followed.ts';
import { missingOf } from './missing.ts';
import { papersFor } from './paperRules.ts';
import { claimOver } from './refusals.ts';
import type { ChecklistItem, Claim, Wait } from './state.ts';
import { mayHappen } from './table.ts';
import { cutShort, waitTimer } from './wait.ts';

export type Insolvency = Extract<Cause, { cause: 'insolvency' }>;

/**
 * The buyer became insolvent while we waited, whoever tells it: the wait is over, the date of loss is the day of
 * the event, and the papers are those of an insolvency; what was given stays given (F 20).
 */
export function reportInsolvency(
  state: Claim,
  { text, ...event }: { event: string; on: Insolvency['on']; text?: string | undefined },
  by: Actor,
  now: Instant,
): Decision {
  if (!mayHappen('insolvency-reported', state.status)) return claimOver(state);
  if (state.cause.cause === 'insolvency') {
    return refused('conflict', 'insolvent-already', 'The claim is about an insolvency already.');
  }
  const cause: Insolvency = { cause: 'insolvency', ...event };
  const refusal = causeRefused(cause, state.country, dateOf(state.rules, now));
  if (refusal) return refusal;
  const reported = insolvencyEvent(state, cause, by, now);
  const told = { ...reported, ...(text !== undefined && { texts: { text } }) };
  return accepted(...thenAlso(state, told, (after) => completed(after, now)));
}

function insolvencyEvent(state: Claim, cause: Insolvency, by: Actor, now: Instant): EventDraft {
  const { rules } = state;
  const own = waitFor({ policy: state.policy, cause, rules }, state.invoices, now).wait;
  const wait = cutShort(state.wait, own, rules, now);
  const checklist = checklistFor(state, now);
  const clock = clockAfter(state, { wait, checklist }, now);
  return happens(
    state,
    'insolvency-reported',
    now,
    by,
    { cause, wait, checklist, ...clock.data },
    {
      timers: { ...waitTimer(wait), ...clock.timers },
      promises: clock.promises,
      letter: letterOf({ ...state, due: clock.data.due }, 'insolvency-reported', {
        claim: { cause: 'insolvency', wait: waitFact(state, wait), ...papersFact({ checklist }) },
      }),
    },
  );
}

/** The papers of the new cause, and of the old those that were given. */
function checklistFor({ checklist, country, rules }: Claim, now: Instant): ChecklistItem[] {
  const needed: string[] = papersFor('insolvency', country, dateOf(rules, now));
  const kept = checklist.filter(({ code, given }) => given && !needed.includes(code));
  return [...needed.map((code) => checklist.find((item) => item.code === code) ?? { code }), ...kept];
}

/**
 * A complete file is decided ten working days after the event is told, if that is sooner than was promised; one
 * that lacks a paper now is complete when it comes, and until then nothing can be promised.
 */
function clockAfter(state: Claim, next: { wait: Wait; checklist: ChecklistItem[] }, now: Instant): Clock {
  const { due, completeAt, wait } = state;
  if (missingOf(next).length > 0) {
    const word = stopWord(state, 'kept');
    const decision = completeAt ? voidDecision(state) : stoppedDecision;
    return {
      data: decision.data,
      timers: { ...decision.timers, ...word.timers, ...warnedAnew({ ...state, wait }, now) },
      promises: [...decision.promises, ...word.promises],
    };
  }
  if (!completeAt || wait.paused) return { ...sameClock(state), timers: noWarning };
  const clock = startDecision({ ...state, wait: next.wait }, { from: now, seq: state.events + 1 });
  const sooner = due && state.dueKey && clock.data.due && due.dueAt <= clock.data.due.dueAt;
  if (sooner || (due && !state.dueKey)) return sameClock(state);
  return { ...clock, promises: [...voidDecision(state).promises, ...clock.promises] };
}
