import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { ClientReviewEvent, ClientReviewEventType } from './event.ts';
import type { ClientReview } from './state.ts';
import { clientReviewTable } from './table.ts';

export type DataOf<T extends ClientReviewEventType> = Extract<ClientReviewEvent, { type: T }>['data'];

/** An event of one of these types. */
export const happens = happensIn<ClientReviewEvent>(clientReviewTable);

/** A letter that an event of this type may bring: the first of the table unless another is named. */
export function letterOf(
  { handler }: Pick<ClientReview, 'handler'>,
  type: ClientReviewEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  return { handler, ...more, kind: letterKindOf(clientReviewTable, type, more.kind) };
}
