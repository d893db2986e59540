import { absenceAt } from './absence.ts';
import { mayUse } from './authority.ts';
import type { Handler } from './handler.ts';
import type { Instant } from './instant.ts';
import type { OfficeCode } from './office.ts';
import { type Person, worksAt } from './person.ts';
import { isQualifiedFor } from './qualificationFor.ts';
import { standInFor } from './standIn.ts';

/**
 * Who takes a new complaint: the dedicated contact, or who covers his absence; when he is missing, named in it or
 * may not answer, another handler of the office who is there, then a senior manager; when nobody is left, the
 * office, with the reason.
 */
export function assignHandler(
  roster: readonly Person[],
  office: OfficeCode,
  dedicated: string | undefined,
  aboutContact: boolean,
  now: Instant,
): Handler {
  const present = roster.filter((person) => worksAt(person, office, now));
  const contact = present.find((person) => person.staffId === dedicated);
  const first = contact && absenceAt(contact, now) ? standInFor(present, contact, now) : contact;
  if (first && !aboutContact && mayAnswer(first, now)) return { staffId: first.staffId };
  const others = present
    .filter((person) => person.staffId !== dedicated)
    .sort((a, b) => Number(isAway(a, now)) - Number(isAway(b, now)));
  const next =
    others.find((person) => person.role === 'handler' && mayAnswer(person, now)) ??
    others.find((person) => person.role === 'senior-manager');
  return next ? { staffId: next.staffId } : { because: reasonWhyNobody(dedicated, contact, aboutContact) };
}

const isAway = (person: Person, now: Instant) => absenceAt(person, now) !== undefined;

function mayAnswer(person: Person, now: Instant): boolean {
  return mayUse(person.role, 'respondToComplaint') && isQualifiedFor(person, 'respondToComplaint', now);
}

function reasonWhyNobody(dedicated: string | undefined, contact: Person | undefined, aboutContact: boolean) {
  if (aboutContact) return 'named-in-complaint' as const;
  return dedicated && !contact ? ('contact-left' as const) : ('no-dedicated-contact' as const);
}
