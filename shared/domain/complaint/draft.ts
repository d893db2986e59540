import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { type Instant, later } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { ComplaintEvent, ComplaintEventType } from './event.ts';
import type { Complaint } from './state.ts';
import { complaintTable } from './table.ts';

type DataOf<T extends ComplaintEventType> = Extract<ComplaintEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends ComplaintEventType>(
  state: Complaint,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Partial<Pick<EventDraft, 'texts' | 'timers' | 'promises' | 'letter'>> = {},
): EventDraft {
  return { type, at: later(now, state.lastAt), by, audience: complaintTable[type].audience, data, ...more };
}

/** The letter that an event of this type brings. The commit refuses one that the table does not name. */
export function letterOf(
  state: Complaint,
  type: ComplaintEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const kind = complaintTable[type].letter;
  if (!kind) throw new Error(`${type} brings no letter`);
  const { subject, firstContactAt, channel, handler, due } = state;
  const inTime = state.missed ? false : state.answer?.inTime;
  return {
    ...{ kind, subject, firstContactAt, channel, handler },
    ...(due && { due }),
    ...(inTime !== undefined && { inTime }),
    ...more,
  };
}
