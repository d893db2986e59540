import { heading, paragraph } from '../blocks.ts';
import { aimed } from '../parts/aims.ts';
import { explanation } from '../parts/explanation.ts';
import { outsideRoutes } from '../parts/outsideRoutes.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** 20 working days without a solution that both accept; a proposal alone keeps no promise (F 1). */
export const directorsBroken: Part = (writing) => {
  const { facts, say } = writing;
  const due = given(facts, 'due', facts.due);
  const proposed = given(facts, 'proposed', facts.proposed);
  return [
    paragraph(say('broken.lead'), aimed(writing, due, 'directors')),
    paragraph(say(proposed ? 'directors-broken.proposed' : 'directors-broken.open')),
    ...explanation(writing, due),
    paragraph(say('broken.sorry'), say('broken.record')),
    heading(say('heading.next')),
    ...(proposed ? [paragraph(say('directors-broken.accept'))] : []),
    paragraph(say('directors-broken.next', person(facts))),
    ...outsideRoutes(writing),
  ];
};
