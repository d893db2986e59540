import * as z from 'zod';
import { type LocalDate, LocalDate as LocalDateSchema } from '../instant.ts';
import { sourced } from '../sourced.ts';
import type { Cause } from './cause.ts';
import papers20261 from './claimPapers.2026-1.json' with { type: 'json' };

/** The papers that a claim may need: each has its words in every locale (`cover.md` D.2 lists them). */
export const paperCodes = [
  'order',
  'terms',
  'invoices',
  'delivery-proof',
  'bills',
  'guarantees',
  'correspondence',
  'insolvency-notice',
  'debt-record',
  'debt-acknowledgement',
  'open-items',
  'account-statement',
  'power-of-attorney',
  'assignment',
  'notices',
  'retention-of-title',
] as const;
export const PaperCode = z.enum(paperCodes);
export type PaperCode = z.infer<typeof PaperCode>;

const causes = ['protracted-default', 'insolvency', 'political'] as const;
const Codes = z.array(PaperCode);
const Events = z.array(z.string().regex(/^[a-z-]+$/)).min(1);

const File = z.strictObject({
  version: z.string(),
  from: LocalDateSchema,
  papers: z.strictObject({
    always: Codes,
    byCause: z.record(z.enum(causes), Codes),
    /** What a country needs more, or less. */
    byCountry: z.record(
      z.string(),
      z.partialRecord(z.enum(causes), z.strictObject({ with: Codes, without: Codes })),
    ),
  }),
  events: z.strictObject({
    byCountry: z.record(z.string(), Events),
    /** In a country without a list of its own. */
    elsewhere: Events,
    everywhere: Events,
  }),
  /** Where each part is written. */
  sources: sourced(z.record(z.string(), z.string().min(1))),
});

const published = [papers20261].map((file) => File.parse(file));

function rulesOn(date: LocalDate) {
  const file = published.findLast(({ from }) => from <= date);
  if (!file) throw new Error(`No papers of a claim are published for ${date}`);
  return file;
}

/** The papers that a claim of this cause needs where the buyer is, in the order in which they are asked for (K01). */
export function papersFor(cause: Cause['cause'], country: string, date: LocalDate): PaperCode[] {
  const { always, byCause, byCountry } = rulesOn(date).papers;
  const own = byCountry[country]?.[cause];
  const all = [...always, ...byCause[cause], ...(own?.with ?? [])];
  return all.filter((code) => !own?.without.includes(code));
}

/** What counts as an insolvency where the buyer is (F 20). */
export function insolvencyEvents(country: string, date: LocalDate): string[] {
  const { byCountry, elsewhere, everywhere } = rulesOn(date).events;
  return [...(byCountry[country] ?? elsewhere), ...everywhere];
}
