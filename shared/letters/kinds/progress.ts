import { paragraph } from '../blocks.ts';
import { deadline } from '../parts/deadline.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** Nobody wrote in time: nothing has moved, and whoever is above was told (`charter.md` F 7). */
export const progress: Part = (writing) => {
  const { facts, say, at } = writing;
  const known = facts.spoken ? 'spoken' : facts.lastWordAt ? 'yes' : 'no';
  const since = facts.lastWordAt ?? given(facts, 'firstContactAt', facts.firstContactAt);
  const told = facts.step === 'directors' ? 'progress.directors' : 'progress.manager';
  return [
    paragraph(say('progress.lead', { known, at: at(since) })),
    paragraph(say(told, person(facts)), say('progress.next', person(facts))),
    ...deadline(writing),
  ];
};
