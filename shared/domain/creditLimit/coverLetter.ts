import type { LetterDraft } from '../letterDraft.ts';
import { letterOf } from './draft.ts';
import type { CreditLimitEventType } from './event.ts';
import type { CreditLimit } from './state.ts';

/** A letter about what is insured: the clock of a request that may run besides is none of its matter. */
export function aboutCover(
  state: CreditLimit,
  type: CreditLimitEventType,
  more: Partial<LetterDraft>,
): LetterDraft {
  return letterOf({ ...state, due: null }, type, more);
}
