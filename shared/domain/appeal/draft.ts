import type { Actor } from '../actor.ts';
import type { EventDraft } from '../case.ts';
import { eventOf, type Following, letterKindOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { AppealEventType, DataOf } from './event.ts';
import type { Appeal } from './state.ts';
import { appealTable } from './table.ts';

/** An event of this type, with its audience from the table and time that never runs backwards. */
export function happens<T extends AppealEventType>(
  state: Appeal,
  type: T,
  now: Instant,
  by: Actor,
  data: DataOf<T>,
  more: Following = {},
): EventDraft {
  return eventOf(appealTable, state, type, now, by, data, more);
}

/** A letter that an event of this type brings: what is appealed stands in each. */
export function letterOf(
  state: Pick<Appeal, 'subject' | 'handler' | 'due' | 'about' | 'lodgedAt'>,
  type: AppealEventType,
  more: Partial<LetterDraft> = {},
): LetterDraft {
  const { subject, handler, due, about, lodgedAt } = state;
  const against = againstOf(about);
  const appeal = { against, decidedAt: about.decidedAt, lodgedAt };
  return {
    subject,
    handler,
    ...(due && { due }),
    ...(about.barred.length > 0 && { barred: about.barred }),
    appeal,
    ...more,
    kind: letterKindOf(appealTable, type, more.kind),
  };
}

function againstOf({ type, against }: Appeal['about']): NonNullable<LetterDraft['appeal']>['against'] {
  if (type === 'claim') return 'claim-decision';
  return against === 'change' ? 'limit-change' : 'limit-decision';
}
