import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { eventOf, type Following, letterKindOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { IdentificationEvent, IdentificationEventType } from './event.ts';
import type { Identification } from './state.ts';
import { identificationTable } from './table.ts';

export type DataOf<T extends IdentificationEventType> = Extract<IdentificationEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends IdentificationEventType>(
  state: Pick<Identification, 'lastAt'>,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(identificationTable, state, type, now, by, data, more);
}

/** The letter that an event of this type brings. */
export function letterOf(
  { subject, handler, due }: Pick<Identification, 'subject' | 'handler' | 'due'>,
  type: IdentificationEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const kind = letterKindOf(identificationTable, type, undefined);
  return { subject, handler, ...(due && { due }), ...more, kind };
}
