import { type Actor, system } from '../actor.ts';
import { mayUse } from '../authority.ts';
import type { EventDraft } from '../case.ts';
import { deadlineOf } from '../clocks.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { World } from '../elapse.ts';
import { whoIsAbove } from '../independence.ts';
import type { Instant } from '../instant.ts';
import { type Person, worksAt } from '../person.ts';
import { settleKey } from '../promises.ts';
import { textRef } from '../textRef.ts';
import { happens, letterOf } from './draft.ts';
import type { Renewal } from './state.ts';

/** The client asks about his renewal: our answer is promised; what he asks meanwhile is answered with it. */
export function ask(state: Renewal, text: string, by: Actor, now: Instant): Decision {
  const seq = state.events + 1;
  const open = state.question;
  const key = open?.key ?? `renewal.answer#${seq}`;
  const due = open?.due ?? deadlineOf(state.rules, 'renewal.answer', 'renewalAnswer', now);
  return accepted(
    happens(
      state,
      'asked',
      now,
      by,
      { key, due },
      {
        texts: { text },
        timers: { 'answer-due': due.dueAt },
        promises: open ? [] : [{ change: 'made', key, measure: 'decided', deadline: due }],
        letter: letterOf(state, 'asked', {}, { due }),
      },
    ),
  );
}

/** A person of ours writes to the client; what he asked is answered by it. */
export function staffWrites(state: Renewal, text: string, by: Actor, now: Instant): Decision {
  const { question } = state;
  const inTime = question ? true : null;
  return accepted(
    happens(
      state,
      'staff-wrote',
      now,
      by,
      { inTime },
      {
        texts: { text },
        timers: { 'answer-due': null },
        promises: settleKey(state, question?.key, 'kept'),
        letter: letterOf(state, 'staff-wrote', {}, { text: textRef(state.events + 1, 'text') }),
      },
    ),
  );
}

/** Nobody answered in time: broken, said in writing, and a senior manager has it. */
export function answerMissed(state: Renewal, dueAt: Instant, { people }: World): EventDraft {
  const { question } = state;
  if (!question) throw new Error('Nothing was asked');
  const handler = whoIsAbove(state, people, dueAt);
  return happens(
    state,
    'answer-missed',
    dueAt,
    system,
    { handler },
    {
      timers: { 'answer-due': null },
      promises: settleKey(state, question.key, 'broken'),
      letter: letterOf({ ...state, handler }, 'answer-missed', {}, { due: question.due }),
    },
  );
}

/** Hands the renewal to another person of the office; the client sees who it is. */
export function assign(state: Renewal, to: Person | undefined, by: Actor, now: Instant): Decision {
  if (!to || !worksAt(to, state.office, now))
    return refused('rule', 'no-such-person', 'Nobody of that name works for this office now.');
  if (!mayUse(to.role, 'issueRenewalDocuments'))
    return refused('rule', 'cannot-renew', `A person with the role ${to.role} renews no policies.`);
  return accepted(happens(state, 'assigned', now, by, { staffId: to.staffId }));
}

/** A letter came back: somebody must reach the client another way. */
export function failLetter(state: Renewal, letterId: string, seq: number, now: Instant): Decision {
  return accepted(happens(state, 'letter-failed', now, system, { letterId, seq }));
}
