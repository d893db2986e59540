import { heading, list, paragraph } from '../blocks.ts';
import { deadline } from '../parts/deadline.ts';
import { type Part, person } from '../writing.ts';

/** The complaint reached us: who handles it, what happens next and by when (`charter.md` Q03 to Q06). */
export const acknowledged: Part = (writing) => {
  const { facts, say, at } = writing;
  const channel = say(`channel.${facts.channel}`);
  return [
    paragraph(say('acknowledged.lead', { channel, at: at(facts.firstContactAt) })),
    ...deadline(writing),
    heading(say('heading.next')),
    list([say('acknowledged.who', person(facts)), say('acknowledged.add'), say('acknowledged.written')]),
  ];
};
