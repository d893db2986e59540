import { heading, list, paragraph } from '../blocks.ts';
import { deadline } from '../parts/deadline.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** The complaint reached us: who handles it, what happens next and by when (`charter.md` Q03 to Q06, F 3). */
export const acknowledged: Part = (writing) => {
  const { facts, say, at } = writing;
  const channel = say(`channel.${given(facts, 'channel', facts.channel)}`);
  // When the moment has passed already, a letter of its own says where the complaint goes.
  const moves = facts.late ? [] : [say('acknowledged.moves')];
  return [
    paragraph(
      say('acknowledged.lead', { channel, at: at(given(facts, 'firstContactAt', facts.firstContactAt)) }),
    ),
    ...deadline(writing),
    heading(say('heading.next')),
    list([
      say('acknowledged.who', person(facts)),
      say('acknowledged.add'),
      say('acknowledged.written'),
      ...moves,
    ]),
  ];
};
