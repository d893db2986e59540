import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { eventOf, type Following, letterKindOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { InvoiceEvent, InvoiceEventType } from './event.ts';
import type { Invoice } from './state.ts';
import { invoiceTable } from './table.ts';

export type DataOf<T extends InvoiceEventType> = Extract<InvoiceEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends InvoiceEventType>(
  state: Pick<Invoice, 'lastAt'>,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(invoiceTable, state, type, now, by, data, more);
}

/** A letter that an event of this type brings. */
export function letterOf(
  { subject, handler }: Pick<Invoice, 'subject' | 'handler'>,
  type: InvoiceEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  return { subject, handler, ...more, kind: letterKindOf(invoiceTable, type, more.kind) };
}
