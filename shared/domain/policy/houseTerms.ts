import * as z from 'zod';
import { LocalDate } from '../instant.ts';
import { sourced } from '../sourced.ts';
import { claimTerms, extraTerms, WaitingPeriod } from './claimTerms.ts';
import defaults20261 from './defaultTerms.2026-1.json' with { type: 'json' };
import { PolicyTerms } from './policy.ts';
import { premiumTerms } from './premiumTerms.ts';

const none = { undecided: true, disclosure: true } as const;
const ownTerms = { ...extraTerms, ...premiumTerms };
type Extra = { [K in keyof typeof ownTerms]: true };
const extras = Object.fromEntries(Object.keys(ownTerms).map((name) => [name, true])) as Extra;

/** What the house says of every term that a policy must have. */
const HouseTerms = PolicyTerms.omit({ from: true, maximumPaymentTermsDays: true, ...none, ...extras }).extend(
  {
    ...claimTerms,
    waitingPeriod: WaitingPeriod.required({ start: true, byCause: true }),
  },
);
export type HouseTerms = z.infer<typeof HouseTerms>;

const File = z.strictObject({
  version: z.string(),
  from: LocalDate,
  terms: HouseTerms,
  /** Where each number is written. */
  sources: sourced(z.record(HouseTerms.keyof(), z.string().min(1))),
});
const published = [defaults20261].map((file) => File.parse(file));

/** The terms of the house on a day; none before the first were published. */
export function houseTermsOn(date: LocalDate): HouseTerms | undefined {
  return published.findLast(({ from }) => from <= date)?.terms;
}
