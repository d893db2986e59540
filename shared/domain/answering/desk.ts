import type { EventDraft } from '../case.ts';
import type { CharterTarget } from '../charterRules.ts';
import { type CaseRules, startDecisionClock } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import type { LetterKind } from '../letterKind.ts';

/** How long an answer may take: at first, and when nobody gave it in that time. */
const targets = {
  'enquiry.answer': 'enquiryAnswer',
  'enquiry.answer-late': 'enquiryAnswerLate',
  'feedback.answer': 'feedbackAnswer',
  'feedback.answer-late': 'feedbackAnswerLate',
} as const satisfies Record<string, CharterTarget>;
export type AnswerPromise = keyof typeof targets;

export type AnsweringTable = Record<
  'opened' | 'answered' | 'missed' | 'assigned' | 'letter-failed' | 'improvement-linked' | 'improved',
  { audience: EventDraft['audience']; letters: readonly LetterKind[]; from: readonly string[] }
>;

/** What tells one kind of such cases from another: what may happen, its letters, and its promises. */
export type Desk = { table: AnsweringTable; first: AnswerPromise; late: AnswerPromise };

/** A promise of an answer begins at `from` with event number `seq`. */
export function startAnswerClock(rules: CaseRules, promise: AnswerPromise, from: Instant, seq: number) {
  return startDecisionClock(rules, { promise, target: targets[promise], timer: 'answer-due' }, from, seq);
}
