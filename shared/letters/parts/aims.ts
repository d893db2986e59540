import type { LadderStep } from '../../domain/complaint/outcomes.ts';
import type { Deadline } from '../../domain/deadline.ts';
import { periodText } from '../charterText.ts';
import type { TextKey } from '../messages.ts';
import { promiseWords } from '../promiseWords.ts';
import type { Writing } from '../writing.ts';
import { endsWithWait } from './wait.ts';

/** What each step aims at: to resolve, to offer a solution, to agree on one (003, Q03 to Q12). */
const steps = {
  step1: 'resolve',
  step2: 'resolve',
  'senior-manager': 'offer',
  directors: 'agree',
} as const satisfies Record<LadderStep, string>;

/** The period in the charter's own unit, and the moment it leads to. */
export function promised({ locale, by }: Writing, due: Deadline): { period: string; by: string } {
  return { period: periodText(locale, due), by: by(due.dueAt) };
}

/** `We aim to resolve this within 48 hours, that is by ...` */
export function aim(writing: Writing, due: Deadline, step = writing.facts.step): string {
  return writing.say(`aim.${goalOf(writing, due, step)}`, promised(writing, due));
}

/** The same when the letter looks back. */
export function aimed(writing: Writing, due: Deadline, step = writing.facts.step): string {
  return writing.say(`aimed.${goalOf(writing, due, step)}`, promised(writing, due));
}

/** What stands above the moment: when an answer can be expected, or when money is sent. */
export function whenHeading(due: Deadline, step: LadderStep | undefined): TextKey {
  const aim = step ? undefined : promiseWords(due)?.aim;
  if (aim === 'review') return 'heading.review-when';
  return aim === 'pay' || aim === 'pass-on' || aim === 'pay-back' ? 'heading.paid-when' : 'heading.when';
}

/** Whether a sentence of ours aims at that moment; some promises are told in words of their own. */
export function isAim(due: Deadline, step: LadderStep | undefined): boolean {
  return step !== undefined || promiseWords(due) !== null;
}

function goalOf(writing: Writing, due: Deadline, step: LadderStep | undefined) {
  if (endsWithWait(writing, due)) return 'decide-in-wait';
  const goal = step ? steps[step] : promiseWords(due)?.aim;
  if (!goal) throw new Error(`The promise ${due.promise} is not an aim`);
  return goal;
}
