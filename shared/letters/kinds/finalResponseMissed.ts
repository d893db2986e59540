import { heading, paragraph } from '../blocks.ts';
import { promised } from '../parts/aims.ts';
import { explanation } from '../parts/explanation.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** The country's time for a final response passed without one: the client need not wait for us (F 9). */
export const finalResponseMissed: Part = (writing) => {
  const { facts, say } = writing;
  const finalResponse = given(facts, 'finalResponse', facts.finalResponse);
  return [
    paragraph(say('broken.lead'), say('final-response.owed', promised(writing, finalResponse))),
    ...explanation(writing, finalResponse),
    paragraph(say('broken.sorry'), say('broken.record')),
    heading(say('heading.next')),
    paragraph(say('final-response.next', person(facts))),
    ...outsideRoutes(writing),
  ];
};
