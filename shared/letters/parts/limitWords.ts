import type { LetterBlock } from '../../domain/letter.ts';
import { heading, list, paragraph, quote } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { inline, quoted } from '../ownWords.ts';
import type { Part, Writing } from '../writing.ts';
import { reasons } from './reasons.ts';

/** Conditions, reasons with remedies, advice, explanation, weighing and grade, as far as they are there (F 13, F 14). */
export const limitWords: Part = (writing) => {
  const { conditions, advice, weighed } = writing.facts.limit ?? {};
  return [
    ...conditionList(writing, conditions ?? []),
    ...reasons(writing),
    ...words(writing, 'heading.advice', advice),
    ...words(writing, 'heading.explanation', writing.facts.text),
    ...words(writing, 'heading.weighed', weighed),
    ...grade(writing),
  ];
};

/** A person's own words under a heading of ours. */
export function words({ say }: Writing, title: TextKey, text: string | undefined): LetterBlock[] {
  return text === undefined ? [] : [heading(say(title)), quote(quoted(text))];
}

function conditionList({ say }: Writing, conditions: string[]): LetterBlock[] {
  if (conditions.length === 0) return [];
  return [heading(say('heading.conditions', { count: conditions.length })), list(conditions.map(inline))];
}

/** The grade, or why it is not shown (`charter.md` L06). */
function grade({ facts, say }: Writing): LetterBlock[] {
  const known = facts.limit?.grade;
  if (!known) return [];
  const sentence =
    'grade' in known ? say('grade.shown', { grade: known.grade }) : say(`grade.${known.withheld}`);
  return [heading(say('heading.grade')), paragraph(sentence)];
}
