import { paragraph } from '../blocks.ts';
import { promised } from '../parts/deadline.ts';
import { explanation } from '../parts/explanation.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person } from '../writing.ts';

/** No answer by the due instant: we say so, and the work goes on with whoever has it (`charter.md` F 3). */
export const broken: Part = (writing) => {
  const { facts, say } = writing;
  const due = given(facts, 'due', facts.due);
  return [
    paragraph(say('broken.lead', promised(writing, due))),
    ...explanation(writing, due),
    paragraph(say('broken.sorry'), say('broken.record')),
    paragraph(say('broken.next', person(facts))),
  ];
};
