import * as z from 'zod';
import { dayNumber } from './calendarDate.ts';
import { type Refusal, refused } from './decision.ts';
import { Instant, LocalDate } from './instant.ts';
import { legalForms, plainName } from './sanctionedName.ts';
import rules20261 from './sanctionsRules.2026-1.json' with { type: 'json' };

/** Somebody on a sanctions list, as its publisher writes him. */
export const SanctionsEntry = z.strictObject({
  /** How the publisher names the entry. */
  reference: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** Registration, tax and identity numbers. */
  numbers: z.array(z.string().min(1)).default([]),
});
export type SanctionsEntry = z.infer<typeof SanctionsEntry>;

/** A published list. A sample has invented names: it lets nobody do business. */
export const SanctionsListing = z.strictObject({
  source: z.string().min(1),
  asOf: LocalDate,
  sample: z.boolean().default(false),
  entries: z.array(SanctionsEntry),
});
export type SanctionsListing = z.infer<typeof SanctionsListing>;

/** Why no list can be looked at: then nothing may be granted. */
export type ListTrouble = 'missing' | 'unreadable' | 'empty' | 'too-old' | 'from-the-future' | 'sample';
export type SanctionsAnswer = { listing: SanctionsListing } | { trouble: ListTrouble };

/** Where the list comes from: a port. It answers a trouble as a value and never throws. */
export type SanctionsList = (now: Instant) => Promise<SanctionsAnswer>;

/** Who is looked for: a buyer, with all his names and numbers. */
export type Screened = { names: readonly string[]; numbers: readonly string[] };
export type SanctionsHit = { reference: string; by: 'name' | 'alias' | 'number' };

const Rules = z.strictObject({
  version: z.string(),
  from: Instant,
  source: z.string().min(1),
  /** A list may be so many days old, and no older. */
  maximumAgeDays: z.number().int().nonnegative(),
});
const published = [rules20261].map((file) => Rules.parse(file));

/** What keeps a list from being looked at on that day; a sample never ages, and counts only where it may. */
export function troubleOf(
  { asOf, sample, entries }: SanctionsListing,
  now: Instant,
  samplesCount: boolean,
): ListTrouble | undefined {
  if (entries.length === 0) return 'empty';
  if (sample) return samplesCount ? undefined : 'sample';
  const rules = published.findLast(({ from }) => from <= now);
  if (!rules) throw new Error(`There are no rules about sanctions lists on ${now}`);
  const age = dayNumber(now.slice(0, 10) as LocalDate) - dayNumber(asOf);
  // A day that has begun where the list is published may not have begun here.
  if (age < -1) return 'from-the-future';
  return age > rules.maximumAgeDays ? 'too-old' : undefined;
}

/** Nothing is granted unseen: the refusal of whoever would grant, told to staff alone. */
export function noListRefusal(trouble: ListTrouble): Refusal {
  const because = `The sanctions list cannot be looked at (${trouble}): nothing is granted until it can.`;
  const { refused: kind, reasons } = refused('rule', 'sanctions-list-unusable', because);
  return { refused: kind, reasons: reasons.map((reason) => ({ ...reason, disclosure: 'internal' })) };
}

const plainNumber = (number: string) => number.toUpperCase().replace(/[^A-Z0-9]/g, '');
/** The same number with and without the country before it. */
const numberForms = (number: string) => {
  const plain = plainNumber(number);
  return [plain, plain.replace(/^[A-Z]{2}(?=\d)/, '')].filter((form) => form.length > 3);
};

/**
 * Everybody on the list who may be the one looked for: the same number, or all words of a listed name of
 * two words or more within one of his, or the very same name. Legal forms, accents, case, order and
 * punctuation do not count. Another script is not transliterated. Whether it is he, a person decides.
 */
export function screen({ entries }: SanctionsListing, { names, numbers }: Screened): SanctionsHit[] {
  const wanted = names.map(plainName).filter((words) => words.length > 0);
  const held = new Set(numbers.flatMap(numberForms));
  const named = (listed: string) => wanted.some((words) => isLike(plainName(listed), words));
  return entries.flatMap(({ reference, name, aliases, numbers: listed }): SanctionsHit[] => {
    if (listed.flatMap(numberForms).some((form) => held.has(form))) return [{ reference, by: 'number' }];
    if (named(name)) return [{ reference, by: 'name' }];
    return aliases.some(named) ? [{ reference, by: 'alias' }] : [];
  });
}

function isLike(listed: readonly string[], words: readonly string[]): boolean {
  const distinctive = listed.filter((word) => !legalForms.has(word));
  if (distinctive.length === 0) return false;
  const rest = words.filter((word) => !legalForms.has(word));
  const within = distinctive.every((word) => rest.includes(word));
  return within && (distinctive.length > 1 || rest.length === 1);
}
