import type { Instant, LocalDate } from '../instant.ts';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import type { LossFile } from './lossFile.ts';
import { sortedBy } from './sortedBy.ts';
import type { Year } from './yearTerms.ts';

/** A claim of an insurance year; `paid` is what was paid on it so far, in minor units. */
export type YearClaim = {
  claimId: string;
  dateOfLoss: LocalDate;
  /** Where it is known: of losses of one day the claim that was filed first goes first. */
  filedAt?: Instant | undefined;
  file: LossFile;
  paid: number;
};

/** What a claim is worth after those before it, and what of that is to be paid now. */
export type ChainLink = {
  claimId: string;
  calculation: Calculation;
  paid: number;
  /** To be paid now: never less than nothing. */
  difference: number;
  /** By how much more than its indemnity was paid: nobody takes it back without a decision. */
  overpaid: number;
};

/** The claims in their order; what is left is absent where the year has none of it. */
export type Chain = { links: ChainLink[]; firstLossLeft?: number; liabilityLeft?: number };

/**
 * First loss and maximum liability over the claims of a year, in order of date of loss, then of filing, then of claim
 * (`charter.md` F 24). When an earlier claim changes, what it frees or uses reaches the later ones: a difference
 * is paid, nothing is taken back, and what was paid too much leaves less of the year's maximum for all.
 */
export function yearChain(claims: readonly YearClaim[], year: Year): Chain {
  let [left, worth] = [year.firstLoss ?? 0, 0];
  const inOrder = sortedBy(
    claims,
    ({ dateOfLoss, filedAt = '', claimId }) => `${dateOfLoss} ${filedAt} ${claimId}`,
  );
  const links = inOrder.map(({ claimId, file, paid }): ChainLink => {
    const figures = { firstLossLeft: left, maximumLiability: year.maximumLiability, paid: worth };
    const calculation = calculate({ ...file, year: figures, paidBefore: paid });
    left -= calculation.firstLossBorne;
    worth += calculation.indemnity;
    const overpaid = Math.max(0, paid - calculation.indemnity);
    return { claimId, calculation, paid, difference: calculation.payable, overpaid };
  });
  const { firstLoss, maximumLiability } = year;
  return {
    links: withinMaximum(links, maximumLiability),
    ...(firstLoss !== undefined && { firstLossLeft: left }),
    ...(maximumLiability !== undefined && { liabilityLeft: maximumLiability - worth }),
  };
}

/** What was paid on any claim of the year, and what earlier ones are still to have, is no room for later ones. */
function withinMaximum(links: readonly ChainLink[], maximum: number | undefined): ChainLink[] {
  if (maximum === undefined) return [...links];
  let room = Math.max(0, maximum - links.reduce((total, { paid }) => total + paid, 0));
  return links.map((link) => {
    const difference = Math.min(link.difference, room);
    room -= difference;
    return { ...link, difference };
  });
}
