import { foldAnswering, openedAs } from '../answering/fold.ts';
import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { FeedbackEvent as Schema } from './event.ts';
import type { Feedback } from './state.ts';

/** The feedback after one more event; before the first there is none. */
export function foldFeedback(state: Feedback | undefined, happened: EventDraft | CaseEvent): Feedback {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') {
    const opened = { ...openedAs(event.data), ...{ kind: 'feedback', status: 'received' } };
    return foldCommon(opened as Feedback, happened);
  }
  if (!state) throw new Error(`Feedback cannot begin with ${event.type}`);
  return foldCommon(foldAnswering(state, event, happened.at), happened);
}
