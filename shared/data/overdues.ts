import { Overdue } from '../domain/overdue/state.ts';
import { textRef } from '../domain/textRef.ts';
import { type CaseRecord, parseCase } from './caseRecord.ts';
import { casePartition, header } from './keys.ts';
import type { Found } from './read.ts';
import { keyOfText, textIn } from './texts.ts';

/** A file of unpaid invoices as it was last written, by its id; nothing for an id of another kind. */
export function overdueIn(found: Found, overdueId: string): CaseRecord<Overdue> | undefined {
  const item = overdueId.startsWith('ovd_') && found(header(casePartition(overdueId)));
  return item ? parseCase({ schema: Overdue }, item) : undefined;
}

const subject = textRef(1, 'subject');

/** Where the name of its buyer stands. */
export const debtorKey = (overdueId: string) => keyOfText(overdueId, subject);

/** The name of its buyer; one that was erased stays so. */
export function debtorIn(found: Found, overdueId: string): string {
  const text = textIn(found, overdueId, subject);
  const name = text?.body ?? (text?.erasedAt && `[${text.erasedAt}]`);
  if (!name) throw new Error('An overdue file without the name of its buyer');
  return name;
}
