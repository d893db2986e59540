import type { Deadline } from '../../domain/deadline.ts';
import type { LadderStep } from '../../domain/letter.ts';
import { periodText } from '../charterText.ts';
import type { Writing } from '../writing.ts';

/** What each step aims at: to resolve, to offer a solution, to agree on one (003, Q03 to Q12). */
const aims = {
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
export function aim(writing: Writing, step: LadderStep, due: Deadline): string {
  return writing.say(`aim.${aims[step]}`, promised(writing, due));
}

/** The same when the letter looks back. */
export function aimed(writing: Writing, step: LadderStep, due: Deadline): string {
  return writing.say(`aimed.${aims[step]}`, promised(writing, due));
}
