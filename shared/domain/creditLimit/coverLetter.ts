import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { type LimitPart, letterOf } from './draft.ts';
import type { CreditLimitEventType } from './event.ts';
import { lastAppeal } from './noticeDays.ts';
import { noticeOf } from './noticeKinds.ts';
import type { Change, ChangeTerms, CreditLimit } from './state.ts';

/** A letter about what is insured: the clock of a request that may run besides is none of its matter. */
export function aboutCover(
  state: CreditLimit,
  type: CreditLimitEventType,
  more: Partial<LetterDraft>,
): LetterDraft {
  return letterOf({ ...state, due: null }, type, more);
}

/** Whether a change can be appealed, or again: there is one appeal against each, unless he took it back (F 17). */
export function canAppeal({ appeals }: CreditLimit, { n }: Pick<Change, 'n'>): boolean {
  return !appeals.some((appeal) => appeal.against === 'change' && appeal.n === n && !appeal.withdrawn);
}

/** How a change can be held up by the client: until when he appeals so that its day waits (F 16). */
export function appealBefore(
  { rules }: CreditLimit,
  terms: Pick<ChangeTerms, 'newAmount' | 'exceptional'>,
  effectiveAt: Instant,
  now: Instant,
): Pick<LimitPart, 'appealBy'> {
  if (!noticeOf(terms).heldBy.includes('appeal')) return {};
  const appealBy = lastAppeal(rules, effectiveAt);
  return appealBy > now ? { appealBy } : {};
}
