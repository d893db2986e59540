import { happensIn, letterKindOf } from '../draft.ts';
import type { LetterDraft } from '../letterDraft.ts';
import type { AppealEvent, AppealEventType } from './event.ts';
import type { Appeal } from './state.ts';
import { appealTable } from './table.ts';

/** An event of one of these types. */
export const happens = happensIn<AppealEvent>(appealTable);

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
