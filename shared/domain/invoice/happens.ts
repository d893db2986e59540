import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { InvoiceEvent, InvoiceEventType } from './event.ts';
import type { Invoice } from './state.ts';
import { invoiceTable } from './table.ts';

export type DataOf<T extends InvoiceEventType> = Extract<InvoiceEvent, { type: T }>['data'];

/** An event of one of these types. */
export const happens = happensIn<InvoiceEvent>(invoiceTable);

/** A letter that an event of this type brings. */
export function letterOf(
  { subject, handler }: Pick<Invoice, 'subject' | 'handler'>,
  type: InvoiceEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  return { subject, handler, ...more, kind: letterKindOf(invoiceTable, type, more.kind) };
}
