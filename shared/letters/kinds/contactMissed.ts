import { heading, paragraph } from '../blocks.ts';
import { promised } from '../parts/aims.ts';
import { deadline } from '../parts/deadline.ts';
import { explanation } from '../parts/explanation.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** The directors did not call in time: a promise of its own beside their aim (`charter.md` F 4). */
export const contactMissed: Part = (writing) => {
  const { facts, say } = writing;
  const contactDue = given(facts, 'contactDue', facts.contactDue);
  return [
    paragraph(say('broken.lead'), say('contact-missed.aimed', promised(writing, contactDue))),
    ...explanation(writing, contactDue),
    paragraph(say('broken.sorry'), say('broken.record')),
    heading(say('heading.next')),
    paragraph(say('contact-missed.next', person(facts))),
    ...deadline(writing),
  ];
};
