import type { Refusal } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import type { OfficeCode } from '../office.ts';
import type { PremiumTerm, TurnoverTerm } from '../policy/premiumTerms.ts';
import { type BilledPart, billingOf, netOf, taxOf } from './billed.ts';
import { type DeclaredPart, riskSplit } from './riskSplit.ts';
import { type YearPremium, yearPremium } from './yearPremium.ts';

/** What an insurance year is computed from. */
export type YearFile = {
  premium: PremiumTerm;
  turnover: TurnoverTerm | undefined;
  office: OfficeCode;
  /** Everything that was declared for the year. */
  declared: readonly DeclaredPart[];
  /** Everything that was billed for it, the oldest first. */
  billed: readonly BilledPart[];
};

/** The account of an insurance year, in whole cents of the policy's currency. */
export type YearAccount = YearPremium & {
  /** Billed before, without tax. */
  before: number;
  /** Still to be billed without tax; below nothing to be given back. */
  net: number;
  tax: number;
  parts: BilledPart[];
};

/**
 * The premium of a year by what was declared, less what was billed before, divided for tax as the turnover was.
 * Made again after a correction it bills, or gives back, only the difference. Refused for a missing rate of tax.
 */
export function yearAccount(file: YearFile, on: LocalDate): YearAccount | Refusal {
  const year = yearPremium(
    file.premium,
    file.declared.map(({ amount }) => amount),
  );
  const parts = billingOf(riskSplit(year.premium, file.declared, file), file.billed, on);
  if ('refused' in parts) return parts;
  const before = netOf(file.billed);
  return { ...year, before, net: year.premium - before, tax: taxOf(parts), parts };
}
