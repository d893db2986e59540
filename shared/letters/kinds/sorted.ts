import { heading, list, paragraph } from '../blocks.ts';
import { given } from '../requiredFacts.ts';
import type { Part } from '../writing.ts';

/** What we treat it as, what that means, and that nothing is lost by the door it came through (`charter.md` F 8). */
export const sorted: Part = ({ facts, say, at }) => {
  const { as, open } = given(facts, 'sorted', facts.sorted);
  const channel = say(`channel.${given(facts, 'channel', facts.channel)}`);
  const reached = at(given(facts, 'firstContactAt', facts.firstContactAt));
  const appeal = as !== 'complaint';
  return [
    paragraph(say(`sorted.lead.${as}`, { channel, at: reached })),
    heading(say('heading.sorted')),
    list([
      ...(appeal ? [say('sorted.appeal'), say('sorted.counts', { at: reached }), say('sorted.letter')] : []),
      ...(appeal ? [] : [say('sorted.still', { at: reached })]),
      ...(open ? [say('sorted.open')] : []),
      say('sorted.nothing'),
    ]),
  ];
};
