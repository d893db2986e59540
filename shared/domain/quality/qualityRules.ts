import * as z from 'zod';
import { Instant } from '../instant.ts';
import { OfficeCode } from '../office.ts';
import { sourced } from '../sourced.ts';
import rules20261 from './qualityRules.2026-1.json' with { type: 'json' };

export const Every = z.enum(['month', 'quarter']);
export type Every = z.infer<typeof Every>;

/** How an office's letters are reviewed (`charter.md` C04): numbers of our own, dated, each with its source. */
const QualityRules = z.strictObject({
  version: z.string(),
  from: Instant,
  every: Every,
  /** Offices whose letters are reviewed in another rhythm. */
  offices: z.partialRecord(OfficeCode, Every),
  /** How many letters of a period are rated. */
  sample: z.number().int().min(1).max(20),
  criteria: z.array(z.string().regex(/^[a-z-]{2,30}$/)).min(1),
  /** Marks go from 1 to this. */
  highest: z.number().int().min(2).max(10),
  /** An average below this, in hundredths, asks for an improvement. */
  wanted: z.number().int(),
  sources: sourced(z.record(z.string(), z.string().min(1))),
});
export type QualityRules = z.infer<typeof QualityRules>;

const published = [rules20261].map((file) => QualityRules.parse(file));

/** The rules in force at an instant. Throws before the first. */
export function qualityRulesOn(at: Instant): QualityRules {
  const found = published.findLast(({ from }) => from <= at);
  if (!found) throw new Error(`There are no rules for the review of letters on ${at}`);
  return found;
}

/** The very rules that a review began with. Throws for a version that does not exist. */
export function qualityRulesOf(version: string): QualityRules {
  const found = published.find((rules) => rules.version === version);
  if (!found) throw new Error(`There are no rules ${version} for the review of letters`);
  return found;
}

export const everyOf = ({ every, offices }: QualityRules, office: OfficeCode): Every =>
  offices[office] ?? every;
