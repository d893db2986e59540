import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { DeclarationEvent, DeclarationEventType } from './event.ts';
import type { Declaration } from './state.ts';
import { declarationTable } from './table.ts';

export type DataOf<T extends DeclarationEventType> = Extract<DeclarationEvent, { type: T }>['data'];

/** An event of one of these types. */
export const happens = happensIn<DeclarationEvent>(declarationTable);

/** A letter that an event of this type brings. */
export function letterOf(
  { subject, handler }: Pick<Declaration, 'subject' | 'handler'>,
  type: DeclarationEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  return { subject, handler, ...more, kind: letterKindOf(declarationTable, type, more.kind) };
}
