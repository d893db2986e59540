import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import type { Deadline } from '../deadline.ts';
import type { Instant } from '../instant.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { textRef } from '../textRef.ts';
import { contactPromise, keyOf, reviewPromise } from './clocks.ts';
import type { DataOf } from './draft.ts';
import { type ClientReviewEvent, ClientReviewEvent as Schema } from './event.ts';
import { type ClientReview, type Profile, profileParts } from './state.ts';
import { type TaskName, taskRules } from './table.ts';

/** The case after one more event; before the first there is none. */
export function foldClientReview(
  state: ClientReview | undefined,
  happened: EventDraft | CaseEvent,
): ClientReview {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return foldCommon(opened(event.data), happened);
  if (!state) throw new Error(`What we are to a client cannot begin with ${event.type}`);
  return foldCommon(later(state, event, happened.at), happened);
}

function opened({ review, owed, contactUntil, ...data }: DataOf<'opened'>): ClientReview {
  const state: ClientReview = {
    ...data,
    ...{ kind: 'client-review', lastAt: data.openedAt, events: 0, clientEvents: 0, missed: false },
    ...{ timers: [], promises: [], tasks: [] },
    ...(contactUntil && { contactUntil }),
    review: { n: 1, key: keyOf(reviewPromise, 1), due: review },
  };
  return owing(state, owed, data.openedAt);
}

type Later = Exclude<ClientReviewEvent, { type: 'opened' }>;

function later(state: ClientReview, event: Later, at: Instant): ClientReview {
  switch (event.type) {
    case 'contact-assigned':
    case 'contact-left':
      return contactChanged(state, event.data, at);
    case 'contact-missed': {
      const { contactOwed: _, ...rest } = state;
      return { ...rest, missed: true };
    }
    case 'profile-written':
      return { ...state, profile: writtenNow(state, at) };
    case 'review-near':
      return withTask(state, 'hold-review', state.review.due.dueAt, at);
    case 'review-held':
      return held(state, event.data, at);
    case 'review-missed':
      return withTask(removeTasks({ ...state, missed: true }, ['hold-review']), 'review-late', at, at);
    case 'letter-failed':
      return withTask(state, 'reach-client', at, at);
  }
}

function contactChanged(
  { contactOwed: _, contactUntil: __, ...state }: ClientReview,
  { handler, contactUntil, owed }: Pick<DataOf<'contact-left'>, 'handler' | 'contactUntil' | 'owed'>,
  at: Instant,
): ClientReview {
  const next = { ...state, handler, ...(contactUntil && { contactUntil }) };
  return isLate(owing(removeTasks(next, ['assign-contact']), owed, at));
}

/** A contact is owed: a manager has to name one. */
function owing(state: ClientReview, due: Deadline | null, at: Instant): ClientReview {
  if (!due) return state;
  const owed = { ...state, contactOwed: { key: keyOf(contactPromise, state.events + 1), due } };
  return withTask(owed, 'assign-contact', due.dueAt, at);
}

function held(state: ClientReview, { n, on, profile, next, rules }: DataOf<'review-held'>, at: Instant) {
  const review = { n: n + 1, key: keyOf(reviewPromise, n + 1), due: next };
  const minutes = textRef(state.events + 1, 'minutes');
  const after: ClientReview = { ...state, rules, review, held: { n, on, minutes } };
  const known = profile ? { ...after, profile: writtenNow(state, at) } : after;
  return isLate(removeTasks(known, ['hold-review', 'review-late']));
}

/** Nothing is late any more once nobody has to do what was missed. */
function isLate(state: ClientReview): ClientReview {
  const contact = !state.contactOwed && state.tasks.some(isTask('assign-contact'));
  return { ...state, missed: contact || state.tasks.some(isTask('review-late')) };
}

const isTask =
  (wanted: TaskName) =>
  ({ name }: { name: string }) =>
    name === wanted;

function writtenNow(state: ClientReview, at: Instant): Profile {
  const refs = Object.fromEntries(profileParts.map((part) => [part, textRef(state.events + 1, part)]));
  return { ...(refs as Pick<Profile, (typeof profileParts)[number]>), at };
}

function withTask(state: ClientReview, name: TaskName, dueAt: Instant, since: Instant): ClientReview {
  return addTask(state, { name, role: taskRules[name].role, dueAt, since });
}
