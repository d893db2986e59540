import * as z from 'zod';
import { Instant } from './instant.ts';
import { Locale, type OfficeCode, OfficeCode as OfficeCodes } from './office.ts';
import configuration from './offices.json' with { type: 'json' };

/** Where a client may go outside the insurer: dated, with the source that vouches for it (`charter.md` C). */
export const OutsideRoute = z.strictObject({
  code: z.enum(['court-or-arbitration', 'kifid-conditional']),
  offices: z.array(OfficeCodes).min(1),
  from: Instant,
  until: Instant.optional(),
  source: z.string().min(1),
});
export type OutsideRoute = z.infer<typeof OutsideRoute>;

/** An office as the public directory shows it (`charter.md` C08). `hours` is in the office's own language. */
export const Office = z.strictObject({
  code: OfficeCodes,
  /** Who takes a case when nobody independent is left here (`design.md` 4). */
  nextOffice: OfficeCodes,
  /** ISO 3166 country. */
  country: z.string().length(2),
  name: z.string(),
  /** The locale of a client of this office who asked for no other. */
  locale: Locale,
  languages: z.array(z.string().length(2)).min(1),
  timeZone: z.string(),
  address: z.array(z.string()).min(1),
  phone: z.string(),
  email: z.email(),
  hours: z.string(),
  /** What its clients' online systems are called: policies and cover, and the view of all their buyers (A.6). */
  systems: z.strictObject({ policies: z.string().min(1), insights: z.string().min(1) }),
});
export type Office = z.infer<typeof Office>;

export const Insurer = z.strictObject({
  name: z.string(),
  legalEntity: z.string(),
  website: z.url(),
  email: z.email(),
});
export type Insurer = z.infer<typeof Insurer>;

const Configuration = z.strictObject({
  insurer: Insurer,
  offices: z.record(OfficeCodes, Office),
  outsideRoutes: z.array(OutsideRoute),
});
const parsed = Configuration.parse(configuration);

/** The insurer whose charter this is: configuration, with reserved example names as delivered. */
export const insurer: Insurer = parsed.insurer;
/** Every office by its code. */
export const offices: Readonly<Record<OfficeCode, Office>> = parsed.offices;

/** The office whose clients write in that language, for a reader who names none. */
export function officeOfLocale(locale: Locale): OfficeCode {
  const found = Object.values(offices).find((office) => office.locale === locale);
  if (!found) throw new Error(`no office writes ${locale}`);
  return found.code;
}

/** The codes of the outside routes that a letter of that office, written at that instant, may name. */
export function outsideRoutesOf(office: OfficeCode, on: Instant): OutsideRoute['code'][] {
  return parsed.outsideRoutes
    .filter((route) => route.offices.includes(office))
    .filter((route) => route.from <= on && (!route.until || on < route.until))
    .map((route) => route.code);
}
