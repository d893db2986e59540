import type { LetterBlock, ReasonFact } from '../../domain/letter.ts';
import { heading, list, paragraph, quote } from '../blocks.ts';
import { inline, quoted } from '../ownWords.ts';
import { promised } from '../parts/deadline.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person, type Writing } from '../writing.ts';

/** The written answer: outcome, explanation, reason by reason, what next and where else (Q06, F 9). */
export const answered: Part = (writing) => {
  const { facts, say } = writing;
  const outcome = given(facts, 'outcome', facts.outcome);
  return [
    paragraph(say(`answered.lead.${outcome}`)),
    heading(say('heading.explanation')),
    quote(quoted(given(facts, 'text', facts.text))),
    ...reasons(writing),
    ...punctuality(writing),
    heading(say('heading.solved')),
    paragraph(say('answered.yes')),
    paragraph(say('answered.no', person(facts))),
    ...outsideRoutes(writing),
  ];
};

function reasons(writing: Writing): LetterBlock[] {
  const { facts, say } = writing;
  const given = facts.reasons ?? [];
  if (given.length === 0) return [];
  const items = given.map((reason) => reasonText(writing, reason));
  return [heading(say('heading.reasons', { count: given.length })), list(items)];
}

function reasonText({ say }: Writing, { because, clause, remedy }: ReasonFact): string {
  return [
    inline(because),
    ...(clause ? [say('answered.reason.clause', { clause: inline(clause) })] : []),
    ...(remedy ? [say('answered.reason.remedy', { remedy: inline(remedy) })] : []),
  ].join('\n');
}

function punctuality(writing: Writing): LetterBlock[] {
  const { facts, say } = writing;
  const { due, inTime } = facts;
  if (!due || inTime === undefined) return [];
  return [paragraph(say(inTime ? 'answered.in-time' : 'answered.too-late', promised(writing, due)))];
}
