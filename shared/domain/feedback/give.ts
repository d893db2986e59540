import type { Actor } from '../actor.ts';
import { answered, answeredAlready } from '../answering/answer.ts';
import { type Arrival, arrivalRefused, openingOf } from '../answering/open.ts';
import { accepted, type Decision } from '../decision.ts';
import type { Instant } from '../instant.ts';
import type { Feedback } from './state.ts';
import { feedbackDesk } from './table.ts';

/** What a client says, in his own words: his experience, and a suggestion if he has one. */
export type Words = Pick<Feedback, 'topic'> & {
  subject: string;
  text: string;
  suggestion?: string | undefined;
};

/** Feedback reaches us: acknowledged at once, and promised a written answer (`charter.md` C06). */
export function giveFeedback(arrival: Arrival, words: Words, now: Instant): Decision {
  const refusal = arrivalRefused(arrival, now);
  if (refusal) return refusal;
  const { topic, subject, text, suggestion } = words;
  const texts = { subject, text, ...(suggestion !== undefined && { suggestion }) };
  const opening = openingOf(feedbackDesk, arrival, texts, now);
  return accepted({ ...opening, data: { ...opening.data, topic } });
}

/** What we say to it, once, in writing. */
export function answerFeedback(state: Feedback, text: string, by: Actor, now: Instant): Decision {
  if (state.status === 'answered') return answeredAlready(state);
  return accepted(answered(feedbackDesk, state, text, { by, now }));
}
