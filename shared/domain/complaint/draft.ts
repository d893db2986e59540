import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { ComplaintEvent, ComplaintEventType } from './event.ts';
import { barredIds } from './independence.ts';
import type { Complaint } from './state.ts';
import { complaintTable } from './table.ts';

export type DataOf<T extends ComplaintEventType> = Extract<ComplaintEvent, { type: T }>['data'];

/** An event of one of these types. */
export const happens = happensIn<ComplaintEvent>(complaintTable);

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
