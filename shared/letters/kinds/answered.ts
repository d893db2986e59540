import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph, quote } from '../blocks.ts';
import { quoted } from '../ownWords.ts';
import { aim, aimed } from '../parts/aims.ts';
import { choices } from '../parts/choices.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { reasons } from '../parts/reasons.ts';
import { remedyList } from '../parts/remedies.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** The written answer: outcome, explanation, reason by reason, what next and where else (Q06, F 4, F 9). */
export const answered: Part = (writing) => {
  const { facts, say } = writing;
  const outcome = given(facts, 'outcome', facts.outcome);
  return [
    paragraph(say(`answered.lead.${outcome}`)),
    heading(say('heading.explanation')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...reasons(writing),
    ...remedies(writing),
    ...punctuality(writing),
    heading(say(facts.step === 'directors' ? 'heading.agreed' : 'heading.solved')),
    ...choices(writing),
    ...outsideRoutes(writing),
  ];
};

function remedies(writing: Writing): LetterBlock[] {
  const { facts, say } = writing;
  if (!facts.remedies?.length) return [];
  return [
    heading(say('heading.remedies')),
    remedyList(writing),
    paragraph(say('remedy.open'), say('remedy.silence')),
  ];
}

function punctuality(writing: Writing): LetterBlock[] {
  const { facts, say } = writing;
  const { due, inTime, step } = facts;
  if (!due || inTime === undefined) return [];
  if (!inTime) return [paragraph(aimed(writing, due), say('answered.too-late'))];
  // The directors' promise is an agreement: their proposal alone keeps nothing (F 1).
  if (step === 'directors') return [paragraph(aim(writing, due), say('answered.agree-by'))];
  return [paragraph(aimed(writing, due), say('answered.in-time'))];
}
