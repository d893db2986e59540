import { type Actor, system } from '../actor.ts';
import { answered, answeredAlready } from '../answering/answer.ts';
import { startAnswerClock } from '../answering/desk.ts';
import { letterOf } from '../answering/letter.ts';
import type { EventDraft } from '../case.ts';
import { deadlineOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { textRef } from '../textRef.ts';
import { happens } from './draft.ts';
import type { Enquiry } from './state.ts';
import { enquiryDesk, enquiryTable, mayHappen } from './table.ts';

/** Our written answer. If he does not write again, the enquiry is closed after a while; the letter says when. */
export function answerEnquiry(state: Enquiry, text: string, by: Actor, now: Instant): Decision {
  if (state.status === 'handed-over') return handedOverAlready(state);
  if (!mayHappen('answered', state.status)) return answeredAlready(state);
  const closesOn = deadlineOf(state.rules, 'enquiry.silence', 'enquiryClose', now).dueAt;
  const more = { timers: { 'silence-close': closesOn }, letter: { closesOn } };
  return accepted(answered(enquiryDesk, state, text, { by, now }, more));
}

/**
 * The client writes. What had been answered, or was closed since, is open again, with a new promise that is
 * acknowledged like the first; to what is open it is added, and the promise runs on.
 */
export function clientWrites(state: Enquiry, text: string, by: Actor, now: Instant): Decision {
  if (state.status === 'handed-over') return handedOverAlready(state);
  const texts = { text };
  if (state.status === 'open') return accepted(happens(state, 'client-wrote', now, by, {}, { texts }));
  const { data, timers, promises } = startAnswerClock(state.rules, enquiryDesk.first, now, state.events + 1);
  const due = data.due;
  const enquiry = { again: true, system: state.system };
  const letter = letterOf(enquiryTable, { ...state, due }, 'reopened', { firstContactAt: now, enquiry });
  const stopped = { ...timers, 'silence-close': null };
  return accepted(happens(state, 'reopened', now, by, data, { texts, timers: stopped, promises, letter }));
}

/** A person of ours writes meanwhile: no answer yet, and the promise of one runs on. */
export function staffWrites(state: Enquiry, text: string, by: Actor, now: Instant): Decision {
  if (state.status === 'handed-over') return handedOverAlready(state);
  if (!mayHappen('staff-wrote', state.status)) return answeredAlready(state);
  const letter = letterOf(enquiryTable, state, 'staff-wrote', { text: textRef(state.events + 1, 'text') });
  return accepted(happens(state, 'staff-wrote', now, by, {}, { texts: { text }, letter }));
}

/** Silence after an answer: closed, as the answer said; one message opens it again. */
export function silenceEnds(state: Enquiry, dueAt: Instant): EventDraft {
  return happens(state, 'closed', dueAt, system, {}, { timers: { 'silence-close': null } });
}

export function handedOverAlready({ complaintId }: Enquiry): Refusal {
  return refused(
    'conflict',
    'handed-over',
    'It has gone on as a complaint.',
    `Write there: /complaints/${complaintId}/messages.`,
  );
}
