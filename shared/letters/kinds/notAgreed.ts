import { heading, paragraph, quote } from '../blocks.ts';
import { quoted } from '../ownWords.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { reasons } from '../parts/reasons.ts';
import type { Part } from '../writing.ts';

/** The client does not agree: our last word, and where else he can go (`charter.md` F 4, F 9). */
export const notAgreed: Part = (writing) => {
  const { facts, say, at } = writing;
  const { text } = facts;
  return [
    paragraph(say('not-agreed.lead'), say('not-agreed.final')),
    ...(text === undefined ? [] : [heading(say('heading.explanation')), quote(quoted(text))]),
    ...reasons(writing),
    paragraph(say('not-agreed.closed', { at: at(facts.writtenAt) })),
    ...outsideRoutes(writing),
  ];
};
