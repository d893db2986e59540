import type { YearFigures } from '../indemnity/lossFile.ts';
import { yearOf } from '../indemnity/yearTerms.ts';
import { insuranceYearOn } from '../policyYear/insuranceYear.ts';
import type { ClaimInYear, PolicyYear } from '../policyYear/policyYear.ts';
import { firstLossLeft, free, type Place } from '../policyYear/take.ts';
import { dateOfLossOf } from './lossDate.ts';
import type { Claim } from './state.ts';

/** The insurance year of the loss as it begins: without any claim. */
export function freshYearOf(claim: Claim): Omit<PolicyYear, 'claims'> {
  const { policy, currency } = claim;
  const year = insuranceYearOn(policy, dateOfLossOf(claim));
  const { maximumLiability } = yearOf(policy);
  return {
    ...{ policyId: policy.policyId, year, currency },
    ...(maximumLiability !== undefined && { maximumLiability }),
  };
}

/** Where the year stands for this claim: what earlier losses left of it (F 24). */
export function yearFigures(claim: Claim, year: PolicyYear): YearFigures {
  const place = placeOf(claim);
  const { firstLoss } = yearOf(claim.policy);
  const room = free(year, place);
  const { maximumLiability } = year;
  return {
    ...(firstLoss !== undefined && { firstLossLeft: firstLossLeft(year, place, firstLoss) }),
    ...(maximumLiability !== undefined && room !== undefined && { maximumLiability }),
    paid: maximumLiability !== undefined && room !== undefined ? maximumLiability - room : 0,
  };
}

export function placeOf(claim: Claim): Place {
  return { claimId: claim.id, dateOfLoss: dateOfLossOf(claim), filedAt: claim.filedAt };
}

/** What the claim holds of its year; before a decision what is given on account. */
export function inYear(claim: Claim): ClaimInYear | undefined {
  const decision = claim.decisions.at(-1);
  if (!decision) return onAccount(claim);
  const { firstLossBorne, indemnity, shared } = decision.sum;
  const recovered = claim.recoveries.reduce((sum, { toInsurer }) => sum + toInsurer, shared);
  return { ...placeOf(claim), firstLossBorne, entitlement: indemnity, paid: claim.paid, recovered };
}

function onAccount(claim: Claim): ClaimInYear | undefined {
  const { entitlement, paid } = claim;
  if (entitlement === 0) return undefined;
  return { ...placeOf(claim), firstLossBorne: 0, entitlement, paid, recovered: 0 };
}
