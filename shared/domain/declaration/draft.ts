import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { eventOf, type Following, letterKindOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { DeclarationEvent, DeclarationEventType } from './event.ts';
import type { Declaration } from './state.ts';
import { declarationTable } from './table.ts';

export type DataOf<T extends DeclarationEventType> = Extract<DeclarationEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends DeclarationEventType>(
  state: Pick<Declaration, 'lastAt'>,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(declarationTable, state, type, now, by, data, more);
}

/** A letter that an event of this type brings. */
export function letterOf(
  { subject, handler }: Pick<Declaration, 'subject' | 'handler'>,
  type: DeclarationEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  return { subject, handler, ...more, kind: letterKindOf(declarationTable, type, more.kind) };
}
