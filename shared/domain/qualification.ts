import * as z from 'zod';
import { Instant, LocalDate } from './instant.ts';
import { OfficeCode } from './office.ts';
import rules20261 from './qualificationRules.2026-1.json' with { type: 'json' };

/** What somebody of ours is qualified for; each gives the authority for some operations (`authority.ts`). */
export const qualificationCodes = [
  'complaints',
  'credit-limits',
  'claims',
  'collections',
  'appeals',
] as const;
export const QualificationCode = z.enum(qualificationCodes);
export type QualificationCode = z.infer<typeof QualificationCode>;

/** One entry of the register of qualifications (`charter.md` C09). */
export const Qualification = z.strictObject({
  code: QualificationCode,
  /** What it is called: shown to clients where `shown` says so. */
  title: z.string(),
  from: LocalDate,
  /** The last day on which it holds; without one it stays. */
  until: LocalDate.optional(),
  startsAt: Instant,
  endsAt: Instant.optional(),
  shown: z.boolean(),
});
export type Qualification = z.infer<typeof Qualification>;

/** So many a person has at most. */
export const mostQualifications = 12;

/** What an API key carries of it: read in every command, with no read more. */
export const HeldQualification = Qualification.pick({ code: true, startsAt: true, endsAt: true });
export type HeldQualification = z.infer<typeof HeldQualification>;

const Rules = z.strictObject({
  version: z.string(),
  source: z.string().min(1),
  /** How many days before its end a qualification becomes something to be done. */
  aheadDays: z.number().int().positive(),
  /** From when an office lets nobody decide for whom no qualification is registered. */
  requiredFrom: z.partialRecord(OfficeCode, Instant),
});
export const qualificationRules = Rules.parse(rules20261);

type Holder = { offices: readonly OfficeCode[]; qualifications?: readonly HeldQualification[] | undefined };

/** Whether it holds at an instant. */
export function holds({ startsAt, endsAt }: HeldQualification, at: Instant): boolean {
  return startsAt <= at && (!endsAt || at < endsAt);
}

/**
 * Whether a person may do what needs this qualification: one that has ended takes the authority away. Somebody
 * for whom none of the kind was ever registered acts by his role alone, until his office requires one.
 */
export function isQualified(
  { offices, qualifications = [] }: Holder,
  code: QualificationCode,
  at: Instant,
  { requiredFrom } = qualificationRules,
): boolean {
  const own = qualifications.filter((held) => held.code === code);
  if (own.length > 0) return own.some((held) => holds(held, at));
  return !offices.some((office) => (requiredFrom[office] ?? '9') <= at);
}

export type QualificationState = 'not-yet' | 'valid' | 'expiring' | 'expired';

/** Where an entry stands; `expiring` as soon as somebody has to look after it. */
export function stateOf(
  qualification: HeldQualification,
  expiring: boolean,
  at: Instant,
): QualificationState {
  if (at < qualification.startsAt) return 'not-yet';
  if (!holds(qualification, at)) return 'expired';
  return expiring ? 'expiring' : 'valid';
}
