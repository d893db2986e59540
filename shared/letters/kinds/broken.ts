import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph } from '../blocks.ts';
import { aimed } from '../parts/aims.ts';
import { explanation } from '../parts/explanation.ts';
import { nextStep } from '../parts/nextStep.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person, type Writing } from '../writing.ts';

/** No answer by the due instant: we say so, and where the complaint goes by itself (`charter.md` F 3). */
export const broken: Part = (writing) => {
  const { facts, say } = writing;
  const due = given(facts, 'due', facts.due);
  return [
    paragraph(say('broken.lead'), aimed(writing, due), say('broken.missed')),
    ...explanation(writing, due),
    paragraph(say('broken.sorry'), say('broken.record')),
    ...(facts.next
      ? [paragraph(say('broken.moved')), ...nextStep(writing, facts.next), ...stay(writing)]
      : [paragraph(say('broken.next', person(facts))), paragraph(say('broken.later'))]),
  ];
};

/** He may stay with his own contact, if he has one (F 3). */
function stay({ facts, say }: Writing): LetterBlock[] {
  return facts.step === 'step1' && !facts.contact.because ? [paragraph(say('broken.stay'))] : [];
}
