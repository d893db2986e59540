import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph } from '../blocks.ts';
import type { Part, Writing } from '../writing.ts';

/** The client accepted and nothing is owed any more: closed, with thanks (`charter.md` F 1, F 6). */
export const resolved: Part = (writing) => {
  const { facts, say, at } = writing;
  return [
    paragraph(say('resolved.lead', { at: at(facts.writtenAt) })),
    ...(facts.remedies?.length ? [paragraph(say('resolved.remedies'))] : []),
    ...punctuality(writing),
    paragraph(say('resolved.thanks')),
    paragraph(say('resolved.again')),
  ];
};

/** A late answer, or a late agreement with the directors, stays a broken promise (F 1). */
function punctuality({ facts, say }: Writing): LetterBlock[] {
  const { inTime, step } = facts;
  if (inTime === undefined) return [];
  if (step === 'directors') return [paragraph(say(inTime ? 'resolved.agreed' : 'resolved.agreed-late'))];
  return [paragraph(say(inTime ? 'resolved.in-time' : 'resolved.too-late'))];
}
