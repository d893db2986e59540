import type { LetterBlock, ReasonFact } from '../../domain/letter.ts';
import { heading, list } from '../blocks.ts';
import { inline } from '../ownWords.ts';
import type { Part, Writing } from '../writing.ts';

/** Reason by reason, with the clause it rests on and what can be done about it (Q06). */
export const reasons: Part = (writing): LetterBlock[] => {
  const { facts, say } = writing;
  const given = facts.reasons ?? [];
  if (given.length === 0) return [];
  const items = given.map((reason) => reasonText(writing, reason));
  return [heading(say('heading.reasons', { count: given.length })), list(items)];
};

function reasonText({ say }: Writing, { because, clause, remedy }: ReasonFact): string {
  return [
    inline(because),
    ...(clause ? [say('answered.reason.clause', { clause: inline(clause) })] : []),
    ...(remedy ? [say('answered.reason.remedy', { remedy: inline(remedy) })] : []),
  ].join('\n');
}
