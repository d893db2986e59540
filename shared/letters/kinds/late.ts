import { heading, paragraph } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import { aim, aimed } from '../parts/aims.ts';
import { explanation } from '../parts/explanation.ts';
import { whoHasIt } from '../parts/whoHasIt.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** Not decided, or not found out, in time: we say so, and who has it now (F 12, F 18; L13). */
export const late: Part = (writing) => {
  const { facts, say } = writing;
  const due = given(facts, 'due', facts.due);
  const missed = facts.kind === 'identification-late' ? 'broken.missed' : 'late.no-decision';
  return [
    paragraph(say('broken.lead'), aimed(writing, due), say(missed)),
    ...explanation(writing, due),
    paragraph(say('broken.sorry'), say('broken.record')),
    heading(say('heading.next')),
    paragraph(whoHasIt(writing), ...nextWord(writing)),
    ...nextDue(writing),
  ];
};

/** Nothing has moved since the decision became late: we say so (L03). */
export const limitProgress: Part = (writing) => {
  const { facts, say, at } = writing;
  const { lastWordAt } = facts;
  const word = { known: lastWordAt ? 'yes' : 'no', at: lastWordAt ? at(lastWordAt) : '' };
  return [paragraph(say('limit-progress.lead', word)), paragraph(whoHasIt(writing), ...nextWord(writing))];
};

function nextWord({ facts, locale, say }: Writing): string[] {
  return facts.nextSpan ? [say('late.word', { period: periodText(locale, facts.nextSpan) })] : [];
}

const nextDue: Part = (writing) => {
  const { nextDue: due } = writing.facts;
  if (!due) return [];
  return [heading(writing.say('heading.when')), paragraph(aim(writing, due)), ...explanation(writing, due)];
};
