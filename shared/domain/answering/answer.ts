import { type Actor, system } from '../actor.ts';
import { mayUse } from '../authority.ts';
import type { EventDraft } from '../case.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import { eventOf } from '../draft.ts';
import { whoIsAbove } from '../independence.ts';
import { type Instant, later } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { type Person, worksAt } from '../person.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { type Desk, startAnswerClock } from './desk.ts';
import { letterOf } from './letter.ts';
import type { Answerable } from './state.ts';

/** Our written answer. In time when it comes at or before the due instant; a missed promise stays broken. */
export function answered(
  desk: Desk,
  state: Answerable,
  text: string,
  { by, now }: { by: Actor; now: Instant },
  more: { timers?: EventDraft['timers']; letter?: Partial<LetterDraft> } = {},
): EventDraft {
  const inTime = !state.missed;
  return eventOf(
    desk.table,
    state,
    'answered',
    now,
    by,
    { inTime },
    {
      texts: { text },
      timers: { 'answer-due': null, ...more.timers },
      promises: settleKey(state, state.dueKey, 'kept'),
      letter: letterOf(desk.table, { ...state, due: inTime ? state.due : null }, 'answered', {
        inTime,
        text: textRef(state.events + 1, 'text'),
        ...more.letter,
      }),
    },
  );
}

export function answeredAlready({ status }: Answerable): Refusal {
  return refused('conflict', 'already-answered', `The client has our answer: it is ${status}.`);
}

/**
 * No answer in time: broken, told in writing, and a senior manager has it by name, with a time of his own; when
 * that passes too, the same again until it is answered. What was logged late is promised anew from its logging.
 */
export function answerMissed(desk: Desk) {
  return (state: Answerable, dueAt: Instant, { people }: { people: readonly Person[] }): EventDraft => {
    const handler = whoIsAbove(state, people, dueAt);
    const from = later(dueAt, state.openedAt);
    const clock = startAnswerClock(state.rules, desk.late, from, state.events + 1);
    return eventOf(
      desk.table,
      state,
      'missed',
      dueAt,
      system,
      { handler, ...clock.data },
      {
        timers: clock.timers,
        promises: [...settleKey(state, state.dueKey, 'broken'), ...clock.promises],
        letter: letterOf(desk.table, { ...state, handler }, 'missed', { nextDue: clock.data.due }),
      },
    );
  };
}

/** Hands it to another person of the office who may answer it; the client sees who it is. */
export function assign(
  { table }: Desk,
  state: Answerable,
  to: Person | undefined,
  { by, now }: { by: Actor; now: Instant },
): Decision {
  if (!to || !worksAt(to, state.office, now))
    return refused('rule', 'no-such-person', 'Nobody of that name works for this office now.');
  if (!mayUse(to.role, 'answerEnquiry'))
    return refused('rule', 'cannot-answer', `A person with the role ${to.role} does not answer here.`);
  return accepted(eventOf(table, state, 'assigned', now, by, { staffId: to.staffId }));
}

/** A letter did not reach the client: a person has to reach him another way. */
export function failLetter({ table }: Desk, state: Answerable, letterId: string, now: Instant): Decision {
  return accepted(eventOf(table, state, 'letter-failed', now, system, { letterId }));
}
