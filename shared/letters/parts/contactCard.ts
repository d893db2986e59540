import type { Contact } from '../../domain/contact.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { heading, paragraph, table } from '../blocks.ts';
import { byLocale } from '../byLocale.ts';
import { type Family, familyOf } from '../family.ts';
import { wordFor } from '../messages.ts';
import { sayOfDay } from '../moments.ts';
import { officeHours } from '../officeHours.ts';
import { inline } from '../ownWords.ts';
import { type Part, person, type Voice, type Writing } from '../writing.ts';

/**
 * Whom to reach and how; without a person, why it is the office (`charter.md` C02, C03). Where the complaint
 * goes on, that is whoever has it now; in a letter about a limit, an appeal, a collection or a claim, whoever decides.
 */
export const contactCard: Part = (writing) => {
  const { facts, say } = writing;
  const contact = facts.next?.contact ?? facts.contact;
  const step = facts.next?.step ?? facts.step;
  const own = familyOf(facts.kind) === 'relation' ? !contact.because : contact.role === 'handler';
  const dedicated = step ? step === 'step1' : own;
  return [
    heading(say(dedicated ? 'heading.contact' : 'heading.reach')),
    ...whyOffice(writing, contact),
    card(writing, contact),
    paragraph(say('contact.write', { reference: facts.reference })),
  ];
};

/** Families in which whoever decides or acts is no dedicated contact, so that none is missed. */
const ofSpecialists = ['limit', 'appeal', 'collection', 'claim', 'data-request'] as const satisfies Family[];

/** For whom somebody stands in, and until when; or why the office answers. */
function whyOffice({ facts, locale, say }: Writing, contact: Contact): LetterBlock[] {
  const { because, standsInFor } = contact;
  if (standsInFor) {
    const { name, until } = standsInFor;
    const words = { ...person({ contact }), name: inline(name), until: sayOfDay(locale, until) };
    return [paragraph(say('contact.away', words))];
  }
  // The letters about the contact say it themselves.
  if (!because || facts.kind.startsWith('contact-')) return [];
  const special = ofSpecialists.some((family) => family === familyOf(facts.kind));
  return [paragraph(say(special ? 'contact.office' : `contact.${because}`))];
}

/** Who it is, and every way to reach him. */
export function card({ office, locale, say }: Voice, contact: Contact): LetterBlock {
  const { name, role, phone, email, languages, competences } = contact;
  return table([
    { label: say('label.name'), value: inline(name) },
    { label: say('label.role'), value: wordFor(locale, 'role', role) ?? inline(role) },
    ...(competences ? [{ label: say('label.competence'), value: inline(competences.join(', ')) }] : []),
    { label: say('label.phone'), value: phone },
    { label: say('label.email'), value: email },
    { label: say('label.hours'), value: officeHours({ office, contact }, locale) },
    { label: say('label.languages'), value: languages.map((code) => languageName(locale, code)).join(', ') },
  ]);
}

const languageNames = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** A roster may name a language by its code, or in its own words. */
function languageName(locale: string, language: string): string {
  if (!/^[a-z]{2,3}$/.test(language)) return inline(language);
  return languageNames(locale).of(language) ?? language;
}
