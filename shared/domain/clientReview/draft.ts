import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { eventOf, type Following, letterKindOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { ClientReviewEvent, ClientReviewEventType } from './event.ts';
import type { ClientReview } from './state.ts';
import { clientReviewTable } from './table.ts';

export type DataOf<T extends ClientReviewEventType> = Extract<ClientReviewEvent, { type: T }>['data'];

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends ClientReviewEventType>(
  state: Pick<ClientReview, 'lastAt'>,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(clientReviewTable, state, type, now, by, data, more);
}

/** A letter that an event of this type may bring: the first of the table unless another is named. */
export function letterOf(
  { handler }: Pick<ClientReview, 'handler'>,
  type: ClientReviewEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  return { handler, ...more, kind: letterKindOf(clientReviewTable, type, more.kind) };
}
