import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { type Instant, later } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { LetterKind } from '../letterKind.ts';
import type { ComplaintEvent, ComplaintEventType } from './event.ts';
import type { Complaint } from './state.ts';
import { complaintTable } from './table.ts';

export type DataOf<T extends ComplaintEventType> = Extract<ComplaintEvent, { type: T }>['data'];
type Following = Partial<Pick<EventDraft, 'texts' | 'timers' | 'promises' | 'letter' | 'signals'>>;

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends ComplaintEventType>(
  state: Complaint,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return { type, at: later(now, state.lastAt), by, audience: complaintTable[type].audience, data, ...more };
}

/** A letter that an event of this type may bring: the first of the table unless another is named. */
export function letterOf(
  state: Complaint,
  type: ComplaintEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const letters: readonly LetterKind[] = complaintTable[type].letters;
  const kind = more.kind ?? letters[0];
  if (!kind || !letters.includes(kind)) throw new Error(`${type} brings no letter ${kind ?? ''}`);
  const { subject, firstContactAt, channel, handler, due, step } = state;
  const inTime = state.missed ? false : state.answer?.inTime;
  return {
    ...{ subject, firstContactAt, channel, handler, step },
    ...(due && { due }),
    ...(inTime !== undefined && { inTime }),
    ...more,
    kind,
  };
}
