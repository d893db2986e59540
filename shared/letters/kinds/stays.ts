import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph } from '../blocks.ts';
import { deadline } from '../parts/deadline.ts';
import { silence, staysOpen } from '../parts/silence.ts';
import { type Part, person, type Writing } from '../writing.ts';

/** The client asked to stay with his contact, or not to be sent to the directors (`charter.md` F 3, F 4). */
export const stays: Part = (writing) =>
  writing.facts.step === 'senior-manager' ? notToDirectors(writing) : withContact(writing);

function withContact(writing: Writing): LetterBlock[] {
  const { facts, say } = writing;
  // Once the clock has run out nothing goes on by itself any more: he may still ask for it.
  const later = facts.inTime === false ? [paragraph(say('broken.later'))] : [];
  return [paragraph(say('stays.contact', person(facts)), say('stays.work')), ...later, ...deadline(writing)];
}

function notToDirectors(writing: Writing): LetterBlock[] {
  const { facts, say } = writing;
  const later = facts.canEscalate ? [paragraph(say('stays.later'))] : [];
  return [
    paragraph(say('stays.not-directors'), say('stays.answer')),
    ...later,
    ...staysOpen(writing),
    ...silence(writing),
  ];
}
