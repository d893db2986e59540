import { paragraph, quote } from '../blocks.ts';
import { quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { given } from '../requiredFacts.ts';
import type { Part } from '../writing.ts';

/** A person of ours writes, in his own words. */
export const messageLetter: Part = (writing) => {
  const { facts, say } = writing;
  return [
    paragraph(say('message.lead')),
    quote(quoted(given(facts, 'text', facts.text))),
    paragraph(say('message.next')),
    ...deadline(writing),
  ];
};
