import { heading, paragraph, quote } from '../blocks.ts';
import { inline, quoted } from '../ownWords.ts';
import { deadline } from '../parts/deadline.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';

/** Who is there for the client from now on, and who was before (`charter.md` C02); the details follow as in every letter. */
export const contactAssigned: Part = (writing) => {
  const { facts, say } = writing;
  // While he is away the card shows who stands in; the contact is he himself.
  const contact = facts.contact.standsInFor?.name ?? facts.contact.name;
  return [
    paragraph(say('contact-assigned.lead', { ...former(writing), contact: inline(contact) })),
    paragraph(say('contact-assigned.reach'), say('contact-assigned.cases')),
  ];
};

/** Nobody yet: the office is there, and by when he hears who it will be. */
export const contactAwaited: Part = (writing) => [
  paragraph(writing.say('contact-awaited.lead', former(writing)), writing.say('contact-awaited.lost')),
  ...deadline(writing),
];

/** Nobody can be: the office is there, and why. */
export const contactNone: Part = (writing) => {
  const { facts, say } = writing;
  const { had, previous } = former(writing);
  return [
    paragraph(say('contact-none.lead'), ...(had === 'yes' ? [say('contact-none.had', { previous })] : [])),
    heading(say('heading.why-none')),
    quote(quoted(given(facts, 'text', facts.text))),
    paragraph(say('contact-none.later')),
  ];
};

/** Who was the contact until now, as the choices in the texts want it. */
function former({ facts }: Writing): { had: 'yes' | 'no'; previous: string } {
  const previous = facts.relation?.previous;
  return previous === undefined ? { had: 'no', previous: '' } : { had: 'yes', previous: inline(previous) };
}
