import type { LetterBlock } from '../../domain/letter.ts';
import { paragraph } from '../blocks.ts';
import { periodText } from '../charterText.ts';
import { given } from '../requiredFacts.ts';
import { type Part, person, type Writing } from '../writing.ts';
import { silence, staysOpen } from './silence.ts';

/** What the client can do about an answer: accept it, go on, say no, or say nothing (Q07, F 2, F 4, F 5). */
export const choices: Part = (writing) => {
  const { facts, say } = writing;
  const open = facts.remedies?.length ? 'yes' : 'no';
  const accept = facts.step === 'directors' ? 'answered.accept' : 'answered.yes';
  return [paragraph(say(accept, { remedies: open })), ...otherwise(writing)];
};

function otherwise(writing: Writing): LetterBlock[] {
  const { facts, say, at } = writing;
  if (facts.automaticOn) {
    const sooner = facts.canEscalate ? [say('answered.sooner')] : [];
    return [paragraph(say('answered.automatic', { at: at(facts.automaticOn) }), ...sooner)];
  }
  return [
    paragraph(say('answered.if-not'), unsatisfied(writing)),
    ...staysOpen(writing),
    ...silence(writing),
  ];
}

function unsatisfied(writing: Writing): string {
  const { facts, locale, say } = writing;
  const { step, canEscalate, nextSpan } = facts;
  if (step === 'directors') return say('answered.disagree', person(facts));
  if (!canEscalate) return say('answered.no', person(facts));
  const limit = nextSpan ? 'yes' : 'no';
  const period = nextSpan ? periodText(locale, nextSpan) : '';
  return say(`answered.escalate.${given(facts, 'step', step)}`, { limit, period });
}
