import { heading, paragraph } from '../blocks.ts';
import { promised } from '../parts/aims.ts';
import { deadline } from '../parts/deadline.ts';
import { explanation } from '../parts/explanation.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** What the step before found did not come in time: the client need not say it again all the same (F 3). */
export const findingsMissed: Part = (writing) => {
  const { facts, say } = writing;
  const findingsDue = given(facts, 'findingsDue', facts.findingsDue);
  return [
    paragraph(say('broken.lead'), say('findings-missed.owed', promised(writing, findingsDue))),
    ...explanation(writing, findingsDue),
    paragraph(say('broken.sorry'), say('broken.record')),
    heading(say('heading.next')),
    paragraph(say('final-response.next', person(facts))),
    ...deadline(writing),
  ];
};
