import type { EventDraft } from '../case.ts';
import { rulesVersion } from '../charterRules.ts';
import { type Instant, plusSeconds } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { textRef } from '../textRef.ts';
import { superseded } from './cancelChange.ts';
import { aboutCover, appealBefore } from './coverLetter.ts';
import type { Underwriter } from './decision.ts';
import { happens, moneyIn, nextIs } from './draft.ts';
import { foldCreditLimit } from './fold.ts';
import { noticeDeadline, noticeKey } from './noticeDays.ts';
import { noticeOf } from './noticeKinds.ts';
import { reasonRefs } from './reasons.ts';
import type { ChangeTerms, CreditLimit } from './state.ts';

export type Taken = ChangeTerms & { by: string; approvedBy?: string };
/** Whose key announces it, and its words: with the event, or where it was proposed. */
type Written = { actor: Underwriter['by']; words?: number; texts?: Record<string, string> };

/**
 * The change is announced, in writing; one that was on its way before gives way to it. With notice it is
 * promised that nothing changes earlier.
 */
export function announcement(
  state: CreditLimit,
  taken: Taken,
  { actor, words, texts }: Written,
  now: Instant,
): EventDraft[] {
  const before = superseded(state, 'superseded', now);
  const clear = before.reduce<CreditLimit>(foldCreditLimit, state);
  const seq = clear.events + 1;
  const deadline = noticeDeadline(state.rules, taken, now);
  const event = happens(
    clear,
    'change-announced',
    now,
    actor,
    { ...taken, words: words ?? seq },
    {
      ...(texts && { texts }),
      timers: { 'change-effective': taken.effectiveAt },
      promises: deadline ? [{ change: 'made', key: noticeKey(seq), measure: 'decided', deadline }] : [],
      letter: noticeLetter(clear, taken, words ?? seq, now),
    },
  );
  return [...before, event];
}

/** Old and new amount, the first delivery day affected, binding orders, why, and how to appeal (F 16). */
function noticeLetter(state: CreditLimit, taken: Taken, words: number, now: Instant): LetterDraft {
  const { newAmount, effectiveAt, bindingOrders, exceptional, advice } = taken;
  const { letters, heldBy, notice } = noticeOf(taken);
  return aboutCover(state, 'change-announced', {
    kind: letters.announced,
    reasons: reasonRefs(taken.reasons, words),
    ...nextIs(state, 'appealDecision'),
    limit: {
      amount: moneyIn(state, newAmount),
      previous: moneyIn(state, state.cover?.amount ?? 0),
      ...{ effectiveAt, bindingOrders, canAppeal: true },
      ...(notice && { notice: rulesVersion(state.rules.charter)[notice] }),
      ...appealBefore(state, taken, effectiveAt, now),
      ...(heldBy.includes('comment') && { commentUntil: plusSeconds(effectiveAt, -1) }),
      ...(advice && { advice: textRef(words, 'advice') }),
      ...(exceptional && { exceptional: textRef(words, 'exceptional') }),
    },
  });
}
