import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { eventOf, type Following } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { EnquiryEvent, EnquiryEventType } from './event.ts';
import type { Enquiry } from './state.ts';
import { enquiryTable } from './table.ts';

type DataOf<T extends EnquiryEventType> = Extract<EnquiryEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends EnquiryEventType>(
  state: Pick<Enquiry, 'lastAt'>,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(enquiryTable, state, type, now, by, data, more);
}
