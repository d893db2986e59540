import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { IdentificationEvent, IdentificationEventType } from './event.ts';
import type { Identification } from './state.ts';
import { identificationTable } from './table.ts';

export type DataOf<T extends IdentificationEventType> = Extract<IdentificationEvent, { type: T }>['data'];

/** An event of one of these types. */
export const happens = happensIn<IdentificationEvent>(identificationTable);

/** The letter that an event of this type brings. */
export function letterOf(
  { subject, handler, due }: Pick<Identification, 'subject' | 'handler' | 'due'>,
  type: IdentificationEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const kind = letterKindOf(identificationTable, type, undefined);
  return { subject, handler, ...(due && { due }), ...more, kind };
}
