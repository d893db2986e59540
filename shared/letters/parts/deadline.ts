import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph } from '../blocks.ts';
import type { Part, Writing } from '../writing.ts';
import { aim, aimed, isAim, whenHeading } from './aims.ts';
import { explanation } from './explanation.ts';

/** By when, and how that moment was counted. Nothing where an answer came in time or nothing is due. */
export const deadline: Part = (writing) => {
  const { facts, say } = writing;
  const sentence = sentenceOf(writing);
  if (!facts.due || !sentence) return [];
  const missed = facts.late || facts.inTime === false;
  const title = heading(say(missed ? 'heading.promised' : whenHeading(facts.due, facts.step)));
  return [title, sentence, ...explanation(writing, facts.due)];
};

function sentenceOf(writing: Writing): LetterBlock | undefined {
  const { facts, say, at } = writing;
  const { due, inTime, late, writtenAt, step } = facts;
  if (!due || inTime === true || !isAim(due, step)) return undefined;
  if (late) return paragraph(aimed(writing, due), say('deadline.late', { at: at(writtenAt) }));
  // A passed moment alone does not say whether the promise was kept: only the facts do.
  if (inTime === false) return paragraph(aimed(writing, due), say('deadline.passed'));
  return due.dueAt < writtenAt ? undefined : paragraph(aim(writing, due));
}
