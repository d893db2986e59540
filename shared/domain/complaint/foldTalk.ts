import { wordOf } from '../clocks.ts';
import { later } from '../instant.ts';
import type { DataOf } from './draft.ts';
import type { Complaint } from './state.ts';
import { without, withTask } from './tasks.ts';

/** He may have said now what he hopes for. */
export function wrote(state: Complaint, dueAt: Complaint['lastAt'], at: Complaint['lastAt']): Complaint {
  return withTask(without(state, 'ask-outcome'), 'reply', dueAt, at);
}

export function told(state: Complaint): Complaint {
  return without(state, 'reply', 'progress', 'silence', 'ask-outcome');
}

export function assigned(state: Complaint, data: DataOf<'assigned'>, at: Complaint['lastAt']): Complaint {
  const { staffId } = data;
  const touched = [...state.touched.filter((known) => known !== staffId), staffId];
  return without({ ...state, handler: { staffId }, touched, lastWordAt: at, ...wordOf(data) }, 'progress');
}

/** Whoever spoke with the client has reached him: a letter that came back needs nothing more. */
export function contacted(state: Complaint, contact: DataOf<'contact-recorded'>): Complaint {
  const { reached, attempts } = state.contacts;
  if (!contact.reached) return { ...state, contacts: { reached, attempts: attempts + 1 } };
  const talked = contact.channel === 'phone' || contact.channel === 'meeting';
  const next: Complaint = {
    ...state,
    contacts: { reached: reached + 1, attempts },
    ...(talked && { lastTalkAt: later(state.lastTalkAt ?? contact.contactAt, contact.contactAt) }),
  };
  return without(next, 'reach-client', 'call-client', 'ask-outcome');
}
