import type { OverdueFact } from '../claimFacts.ts';
import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { OverdueEvent, OverdueEventType } from './event.ts';
import { debtOf } from './invoice.ts';
import type { Overdue, ReportedInvoice } from './state.ts';
import { overdueTable } from './table.ts';

export type DataOf<T extends OverdueEventType> = Extract<OverdueEvent, { type: T }>['data'];

/** An event of one of these types. */
export const happens = happensIn<OverdueEvent>(overdueTable);

/** A letter that an event of this type brings, with what it says of the invoices. */
export function letterOf(
  { subject, handler }: Pick<Overdue, 'subject' | 'handler'>,
  type: OverdueEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  return { subject, handler, ...more, kind: letterKindOf(overdueTable, type, more.kind) };
}

/** A letter names so many invoices, and says how many there are. */
const named = 20;

export function invoiceFacts(invoices: readonly ReportedInvoice[]): Pick<OverdueFact, 'invoices' | 'count'> {
  return {
    invoices: invoices.slice(0, named).map((invoice) => ({
      ...{ number: invoice.number, dueOn: invoice.dueOn },
      amount: { minor: debtOf(invoice), currency: invoice.currency },
    })),
    count: invoices.length,
  };
}
