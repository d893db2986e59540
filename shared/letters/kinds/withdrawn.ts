import { paragraph } from '../blocks.ts';
import type { Part } from '../writing.ts';

/** The client withdrew; if it was because of us, we would rather know. */
export const withdrawn: Part = ({ facts, say, at }) => [
  paragraph(say('withdrawn.lead', { at: at(facts.writtenAt) })),
  paragraph(say('withdrawn.again')),
];
