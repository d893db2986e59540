import { answerOwed, foldAnswering, openedAs, withTask } from '../answering/fold.ts';
import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { textRef } from '../textRef.ts';
import { type EnquiryEvent, EnquiryEvent as Schema } from './event.ts';
import type { Enquiry } from './state.ts';

/** The enquiry after one more event; before the first there is none. */
export function foldEnquiry(state: Enquiry | undefined, happened: EventDraft | CaseEvent): Enquiry {
  const event = Schema.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return foldCommon(opened(event.data), happened);
  if (!state) throw new Error(`An enquiry cannot begin with ${event.type}`);
  return foldCommon(later(state, event, happened.at), happened);
}

type DataOf<T extends EnquiryEvent['type']> = Extract<EnquiryEvent, { type: T }>['data'];

function opened(data: DataOf<'opened'>): Enquiry {
  const asked = { at: data.receivedAt, channel: data.channel, words: textRef(1, 'text') };
  return { ...openedAs(data), ...{ kind: 'enquiry', status: 'open', asked } } as Enquiry;
}

type Later = Exclude<EnquiryEvent, { type: 'opened' }>;

function later(state: Enquiry, event: Later, at: Enquiry['lastAt']): Enquiry {
  switch (event.type) {
    case 'client-wrote':
    case 'staff-wrote':
      return state;
    case 'closed':
      return { ...state, status: 'closed' };
    case 'handed-over': {
      const { complaintId } = event.data;
      return answerOwed({ ...state, status: 'handed-over', due: null, complaintId });
    }
    case 'reopened': {
      const asked = { at, channel: 'api' as const, words: textRef(state.events + 1, 'text') };
      const again: Enquiry = { ...state, ...event.data, status: 'open', missed: false, asked };
      return withTask(again, 'answer', event.data.due.dueAt, at);
    }
    default:
      return foldAnswering(state, event, at);
  }
}
