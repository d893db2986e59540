import * as z from 'zod';
import { mayUse } from './authority.ts';
import type { Contact } from './contact.ts';
import type { Handler } from './handler.ts';
import { Instant } from './instant.ts';
import { OfficeCode } from './office.ts';
import { offices } from './offices.ts';

export const roles = [
  'handler',
  'underwriter',
  'claims',
  'collections',
  'senior-manager',
  'director',
  'complaints-officer',
  'board-reader',
  'data-protection',
  'admin',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** A named person of ours in the roster of an office (`charter.md` C02, C03, C09). */
export const Person = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  role: Role,
  offices: z.array(OfficeCode).min(1),
  phone: z.string(),
  email: z.string(),
  hours: z.string(),
  languages: z.array(z.string()),
  validFrom: Instant,
  validTo: Instant.optional(),
  /** The API keys that are his, newest last: names, not secrets. */
  apiKeyIds: z.array(z.string()),
});
export type Person = z.infer<typeof Person>;

/** What an API key stands for: one person, his role and offices, from and to. */
export const KeyHolder = Person.pick({
  staffId: true,
  role: true,
  offices: true,
  validFrom: true,
  validTo: true,
});
export type KeyHolder = z.infer<typeof KeyHolder>;

export function isValid(holder: Pick<Person, 'validFrom' | 'validTo'>, now: Instant): boolean {
  return holder.validFrom <= now && (!holder.validTo || now < holder.validTo);
}

export function worksAt(person: Person, office: OfficeCode, now: Instant): boolean {
  return person.offices.includes(office) && isValid(person, now);
}

/**
 * Who takes a new complaint: the dedicated contact; when he is missing, named in it or may not answer, another
 * handler of the office, then a senior manager; when nobody is left, the office, with the reason.
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
  if (contact && !aboutContact && mayUse(contact.role, 'respondToComplaint'))
    return { staffId: contact.staffId };
  const others = present.filter((person) => person.staffId !== dedicated);
  const next =
    others.find((person) => person.role === 'handler') ??
    others.find((person) => person.role === 'senior-manager');
  return next ? { staffId: next.staffId } : { because: reasonWhyNobody(dedicated, contact, aboutContact) };
}

function reasonWhyNobody(dedicated: string | undefined, contact: Person | undefined, aboutContact: boolean) {
  if (aboutContact) return 'named-in-complaint' as const;
  return dedicated && !contact ? ('contact-left' as const) : ('no-dedicated-contact' as const);
}

/** The contact card of the handler as it is now; one who has left gives way to the office and the reason. */
export function contactCard(
  roster: readonly Person[],
  office: OfficeCode,
  handler: Handler,
  now: Instant,
): Contact {
  const timeZone = offices[office].timeZone;
  if ('because' in handler) return officeCard(office, handler.because);
  const person = roster.find(({ staffId }) => staffId === handler.staffId);
  if (!person || !isValid(person, now)) return officeCard(office, 'contact-left');
  const { name, role, phone, email, hours, languages } = person;
  return { name, role, phone, email, hours, timeZone, languages };
}

function officeCard(office: OfficeCode, because: NonNullable<Contact['because']>): Contact {
  const { name, phone, email, hours, timeZone, languages } = offices[office];
  return { name, role: 'office', phone, email, hours, timeZone, languages, because };
}
