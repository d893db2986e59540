import { wordFor } from '../messages.ts';
import { inline } from '../ownWords.ts';
import { person, type Writing } from '../writing.ts';

/** Who has the case now, with everything we know: nothing needs saying twice. */
export function whoHasIt(writing: Writing): string {
  return writing.say('late.who', whoAndRole(writing));
}

/** The contact and his role, as the choices in the texts want them. */
export function whoAndRole({ facts, locale }: Writing) {
  const { role } = facts.contact;
  return { ...person(facts), role: wordFor(locale, 'role', role) ?? inline(role) };
}
