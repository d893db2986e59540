import * as z from 'zod';
import { Minor } from '../money.ts';
import { Percentage } from './claimTerms.ts';

/** What a premium is counted on: what was sold, or what was outstanding at the end of each period (`cover.md` D.5). */
export const PremiumBasis = z.enum(['turnover', 'outstanding']);
export type PremiumBasis = z.infer<typeof PremiumBasis>;

/** Sold within the seller's own country, or out of it: premium tax asks for no more (`charter.md` F 29). */
export const RiskLine = z.enum(['domestic', 'export']);
export type RiskLine = z.infer<typeof RiskLine>;

/**
 * A part of the business. The country is that of the insured company that sold, the policyholder's or a co-insured
 * one's: there the risk lies, and there the premium is taxed.
 */
export const RiskPart = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters'),
  line: RiskLine,
});
export type RiskPart = z.infer<typeof RiskPart>;

/** How often in an insurance year an instalment of the advance falls due: on the first day of each part. */
export const AdvanceRhythm = z.enum(['month', 'quarter', 'half-year', 'year']);
export type AdvanceRhythm = z.infer<typeof AdvanceRhythm>;

/** What the policy says of the premium of an insurance year; amounts in its currency. */
export const PremiumTerm = z.strictObject({
  basis: PremiumBasis,
  /** Hundredths of everything declared: `0.22` is 22 cents for 100 euros. */
  rate: Percentage.regex(/[1-9]/, 'must be more than nothing'),
  /** The least for an insurance year, whatever is declared. */
  minimum: Minor.optional(),
  /** Billed ahead for an insurance year, and settled by its account. */
  advance: z.strictObject({ amount: Minor, every: AdvanceRhythm }).optional(),
});
export type PremiumTerm = z.infer<typeof PremiumTerm>;

/** How often the client declares, and within how many days after the last day of each period. */
export const DeclarationTerm = z.strictObject({
  every: z.enum(['month', 'quarter', 'year']),
  withinDays: z.number().int().min(1).max(180),
});
export type DeclarationTerm = z.infer<typeof DeclarationTerm>;

/** What the client expected to sell in an insurance year, and where: what a first declaration is filled in with. */
export const TurnoverTerm = z.strictObject({
  expected: Minor,
  split: z
    .array(RiskPart.extend({ percentage: Percentage }))
    .min(1)
    .max(30),
});
export type TurnoverTerm = z.infer<typeof TurnoverTerm>;

/** Whether the parts make 100 %; a percentage has six decimals at most, so that millionths are whole. */
export function isWhole({ split }: TurnoverTerm): boolean {
  return (
    split.reduce((sum, { percentage }) => sum + Math.round(Number(percentage) * 1_000_000), 0) === 100_000_000
  );
}

/** Terms of premium and declarations that a policy has or has not: there is nothing in their place. */
export const premiumTerms = { premium: PremiumTerm, declaration: DeclarationTerm, turnover: TurnoverTerm };
