import { rulesVersion } from '../charterRules.ts';
import { deadlineOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { ladder } from './ladder.ts';
import type { Complaint } from './state.ts';

type Choices = Pick<LetterDraft, 'canEscalate' | 'nextSpan' | 'closesOn' | 'reopenUntil'>;

/** What the client can do about an answer, and what happens when he does nothing (F 2, F 5). */
export function choicesOf({ step, rules }: Complaint, closesOn: Instant | undefined): Choices {
  const { next } = ladder[step];
  return {
    canEscalate: next !== null,
    ...(next && { nextSpan: rulesVersion(rules.charter)[ladder[next].target] }),
    ...(closesOn && { closesOn, ...reopening(rules, closesOn) }),
  };
}

/** Until when one message reopens a complaint that closes for want of a reply. */
export function reopening(rules: Complaint['rules'], closesOn: Instant): Pick<Choices, 'reopenUntil'> {
  return { reopenUntil: deadlineOf(rules, 'complaint.reopening', 'reopenWithin', closesOn).dueAt };
}
