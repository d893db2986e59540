import * as z from 'zod';
import { Absence, mostAbsences } from './absence.ts';
import { Instant } from './instant.ts';
import { OfficeCode } from './office.ts';
import { HeldQualification, mostQualifications, Qualification } from './qualification.ts';

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
  /** When he is away, in order. */
  absences: z.array(Absence).max(mostAbsences).optional(),
  /** What he is qualified for (C09). */
  qualifications: z.array(Qualification).max(mostQualifications).optional(),
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
}).extend({ qualifications: z.array(HeldQualification).optional() });
export type KeyHolder = z.infer<typeof KeyHolder>;

export function isValid(holder: Pick<Person, 'validFrom' | 'validTo'>, now: Instant): boolean {
  return holder.validFrom <= now && (!holder.validTo || now < holder.validTo);
}

export function worksAt(person: Person, office: OfficeCode, now: Instant): boolean {
  return person.offices.includes(office) && isValid(person, now);
}
