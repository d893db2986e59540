import type * as z from 'zod';
import type { Feedback as View } from '../../shared/api/feedback.ts';
import type { StaffFeedback } from '../../shared/api/staffEnquiries.ts';
import type { Outcome } from '../../shared/data/command.ts';
import { feedbackKind } from '../../shared/data/feedbackKind.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Store } from '../../shared/data/store.ts';
import type { Feedback } from '../../shared/domain/feedback/state.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { answerableLine, answerableStaffPart, answerableView } from './answerableView.ts';
import { answerOf, type CommandCall } from './caseCommands.ts';
import { casePage, firstPage, type ListQuery, promisesNow, type ReadCase } from './caseReading.ts';
import { type Audience, textView } from './caseView.ts';

/** Feedback without its texts, as client and staff see it after a command. */
export function feedbackView(state: Feedback, found: Found, now: Instant, audience: Audience): View {
  const { status, topic } = state;
  return { ...answerableView(state, found, now, audience), status, topic };
}

/** Feedback as of now, with its words, its ledger entries and the first page of its timeline. */
export function feedbackDetail(one: ReadCase<Feedback>, now: Instant, audience: Audience) {
  const { read, state, found } = one;
  const { subject, text, suggestion } = read.timeline.events[0]?.texts ?? {};
  return {
    ...feedbackView(state, found, now, audience),
    promises: promisesNow(feedbackKind, one, now),
    ...{ subject: textView(subject), text: textView(text) },
    ...(suggestion && { suggestion: textView(suggestion) }),
    timeline: firstPage(read.timeline, state.id, audience),
  };
}

/** A page of the feedback of a client, or of an office's clients. */
export function feedbackPage(
  store: Store,
  of: { index: 'client' | 'office'; owner: string },
  query: ListQuery,
  { audience, now }: { audience: Audience; now: Instant },
) {
  const line = (state: Feedback) => {
    const { status, topic } = state;
    return { ...answerableLine(state, audience), status, topic };
  };
  return casePage(store, feedbackKind, of, query, { now, line });
}

/** What a client gets for his command. */
export function clientAnswer(outcome: Outcome<Feedback>, { now }: CommandCall) {
  return answerOf(outcome, 'client', (state, found) => feedbackView(state, found, now, 'client'));
}

/** What a person of ours gets: the same with tasks and assignee. */
export function staffAnswer(outcome: Outcome<Feedback>, { now }: CommandCall) {
  return answerOf(
    outcome,
    'staff',
    (state, found): z.infer<typeof StaffFeedback> => ({
      ...feedbackView(state, found, now, 'staff'),
      ...answerableStaffPart(state),
    }),
  );
}
