import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { eventOf, type Following, letterKindOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { ComplaintEvent, ComplaintEventType } from './event.ts';
import { barredIds } from './independence.ts';
import type { Complaint } from './state.ts';
import { complaintTable } from './table.ts';

export type DataOf<T extends ComplaintEventType> = Extract<ComplaintEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends ComplaintEventType>(
  state: Complaint,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(complaintTable, state, type, now, by, data, more);
}

/** A letter that an event of this type may bring: the first of the table unless another is named. */
export function letterOf(
  state: Complaint,
  type: ComplaintEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const { subject, firstContactAt, channel, handler, due, step } = state;
  const barred = barredIds(state);
  const inTime = state.missed ? false : state.answer?.inTime;
  return {
    ...{ subject, firstContactAt, channel, handler, step },
    ...(due && { due }),
    ...(barred.length > 0 && { barred }),
    ...(inTime !== undefined && { inTime }),
    ...more,
    kind: letterKindOf(complaintTable, type, more.kind),
  };
}
