import type { LetterBlock, NextFact } from '../../domain/letter.ts';
import { heading, paragraph } from '../blocks.ts';
import { wordFor } from '../messages.ts';
import { inline } from '../ownWords.ts';
import { person, type Writing } from '../writing.ts';
import { aim, promised } from './aims.ts';
import { explanation } from './explanation.ts';

/** Who has the complaint now, that nothing needs saying twice, and by when (003, Q07 to Q12; F 3, F 4). */
export function nextStep(writing: Writing, next: NextFact): LetterBlock[] {
  const { say } = writing;
  return [
    heading(say('heading.next')),
    paragraph(who(writing, next)),
    paragraph(say('next.file'), ...findings(writing, next)),
    heading(say('heading.when')),
    ...call(writing, next),
    paragraph(aim(writing, next.due, next.step)),
    ...explanation(writing, next.due),
  ];
}

function who({ locale, say }: Writing, next: NextFact): string {
  const { role } = next.contact;
  if (next.step === 'step1') throw new Error('No complaint goes on to step 1');
  const roleWord = wordFor(locale, 'role', role) ?? inline(role);
  return say(`next.who.${next.step}`, { ...person(next), role: roleWord });
}

function findings(writing: Writing, { findingsDue }: NextFact): string[] {
  return findingsDue ? [writing.say('next.findings', promised(writing, findingsDue))] : [];
}

/** The directors call: a promise beside their aim, owed and not aimed at (F 4). */
function call(writing: Writing, next: NextFact): LetterBlock[] {
  const { contactDue } = next;
  if (!contactDue) return [];
  return [paragraph(writing.say('next.call', { ...person(next), ...promised(writing, contactDue) }))];
}
