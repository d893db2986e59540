import type { LetterBlock, LetterFacts } from '../../domain/letter.ts';
import { heading, list, paragraph } from '../blocks.ts';
import { wordFor } from '../messages.ts';
import type { Part, Writing } from '../writing.ts';

/** Which papers are missing, by name, until when, and which are there (K01). */
export const papers: Part = (writing) => {
  const { missing, given } = writing.facts.claim ?? {};
  if (missing === undefined && !given?.length) return [];
  return [
    heading(writing.say('heading.papers')),
    ...missingPapers(writing, missing ?? []),
    ...(given?.length
      ? [paragraph(writing.say('papers.given', { count: given.length })), paperList(writing, given)]
      : []),
  ];
};

function missingPapers(writing: Writing, missing: string[]): LetterBlock[] {
  const { say } = writing;
  if (missing.length === 0) return [paragraph(say('papers.none'))];
  return [
    paragraph(say('papers.missing', { count: missing.length })),
    paperList(writing, missing),
    paragraph(...papersBy(writing, writing.facts), say('papers.other')),
  ];
}

/** Until when we need them. */
export function papersBy({ say, by }: Writing, { claim }: Pick<LetterFacts, 'claim'>): string[] {
  return claim?.answerBy ? [say('papers.by', { by: by(claim.answerBy) })] : [];
}

/** Papers by the names of their codes. Throws on a code without a name. */
export function paperList({ locale }: Writing, codes: string[]): LetterBlock {
  return list(
    codes.map((code) => {
      const name = wordFor(locale, 'paper', code);
      if (name === undefined) throw new Error(`There is no text paper.${code} in ${locale}`);
      return name;
    }),
  );
}
