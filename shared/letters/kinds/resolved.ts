import { paragraph } from '../blocks.ts';
import type { Part } from '../writing.ts';

/** The client accepted: closed, with thanks; a late answer stays a broken promise (`charter.md` F 1). */
export const resolved: Part = ({ facts, say, at }) => [
  paragraph(say('resolved.lead', { at: at(facts.writtenAt) })),
  ...(facts.inTime === undefined
    ? []
    : [paragraph(say(facts.inTime ? 'resolved.in-time' : 'resolved.too-late'))]),
  paragraph(say('resolved.thanks')),
  paragraph(say('resolved.again')),
];
