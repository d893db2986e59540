import * as z from 'zod';
import { Instant, LocalDate } from '../instant.ts';
import { Currency, Minor } from '../money.ts';

/** What one claim has to do with the year of its loss; amounts in whole cents of the policy's currency. */
export const ClaimInYear = z.strictObject({
  claimId: z.string(),
  dateOfLoss: LocalDate,
  /** Of losses of one day the claim that was filed first goes first. */
  filedAt: Instant,
  /** What it used up of the aggregate first loss of the year (`cover.md` D.1, 9). */
  firstLossBorne: Minor,
  /** The indemnity that was decided, after the year's limits. */
  entitlement: Minor,
  /** What was ordered to be paid of it, less what the bank sent back. */
  paid: Minor,
  /** Our share of what was recovered: frees as much of the maximum for others (`charter.md` F 24). */
  recovered: Minor,
});
export type ClaimInYear = z.infer<typeof ClaimInYear>;

export const InsuranceYear = z.strictObject({ from: LocalDate, to: LocalDate });
export type InsuranceYear = z.infer<typeof InsuranceYear>;

/**
 * One insurance year of one policy: what all its claims share (`charter.md` F 24, `cover.md` D.1, 9 and 10).
 * It stands in one item, whose version conditions every decision and every payment of a claim.
 */
export const PolicyYear = z.strictObject({
  policyId: z.string(),
  year: InsuranceYear,
  currency: Currency,
  /** The most that we pay for the year, in whole cents; without one the year has no end. */
  maximumLiability: Minor.optional(),
  /** In order of date of loss, then of filing, then of their ids. */
  claims: z.array(ClaimInYear),
});
export type PolicyYear = z.infer<typeof PolicyYear>;
