import type { Deadline } from '../../domain/deadline.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import type { Part, Writing } from '../writing.ts';
import { explanation } from './explanation.ts';

/** The period in the charter's own unit, and the moment it leads to. */
export function promised({ locale, by }: Writing, due: Deadline): { period: string; by: string } {
  return { period: periodText(locale, due), by: by(due.dueAt) };
}

/** By when, and how that moment was counted. Nothing where an answer came in time or nothing is due. */
export const deadline: Part = (writing) => {
  const { facts, say } = writing;
  const sentence = sentenceOf(writing);
  if (!facts.due || !sentence) return [];
  const missed = facts.late || facts.inTime === false;
  const title = heading(say(missed ? 'heading.promised' : 'heading.when'));
  return [title, sentence, ...explanation(writing, facts.due)];
};

function sentenceOf(writing: Writing): LetterBlock | undefined {
  const { facts, say, at } = writing;
  const { due, inTime, late, writtenAt } = facts;
  if (!due || inTime === true) return undefined;
  if (late) return paragraph(say('deadline.late', { ...promised(writing, due), at: at(writtenAt) }));
  // A passed moment alone does not say whether the promise was kept: only the facts do.
  if (inTime === false) return paragraph(say('deadline.passed', promised(writing, due)));
  return due.dueAt < writtenAt ? undefined : paragraph(say('deadline.aim', promised(writing, due)));
}
