import { paragraph } from '../blocks.ts';
import { deadline } from '../parts/deadline.ts';
import { type Part, person } from '../writing.ts';

/** Somebody else handles the complaint; the client never repeats himself (`charter.md` F 3). */
export const assigned: Part = (writing) => [
  paragraph(writing.say('assigned.lead', person(writing.facts)), writing.say('assigned.file')),
  ...deadline(writing),
];
