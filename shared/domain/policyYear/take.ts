import type { ClaimInYear, PolicyYear } from './policyYear.ts';

/** Where a claim stands in its year: losses erode it in order of their dates (`charter.md` F 24). */
export type Place = Pick<ClaimInYear, 'claimId' | 'dateOfLoss' | 'filedAt'>;

/** A year may have so many claims, so that it stays one item that every decision can read and write. */
export const mostClaims = 2_000;

/**
 * The year with this claim as it now is: entered in its place, or in place of what stood there. Throws where the
 * year is full.
 */
export function take(year: PolicyYear, claim: ClaimInYear): PolicyYear {
  const others = year.claims.filter(({ claimId }) => claimId !== claim.claimId);
  if (others.length >= mostClaims)
    throw new Error(`${year.policyId} has more than ${mostClaims} claims a year`);
  const at = others.findIndex((other) => comesBefore(claim, other));
  const place = at === -1 ? others.length : at;
  return { ...year, claims: [...others.slice(0, place), claim, ...others.slice(place)] };
}

export function claimIn(year: PolicyYear, claimId: string): ClaimInYear | undefined {
  return year.claims.find((claim) => claim.claimId === claimId);
}

/**
 * How much of the maximum liability is there for this claim in all, what it was already granted and paid
 * included, in whole cents; undefined where the year has no maximum. What earlier losses were granted goes
 * before it; of later ones only what was paid, which nobody takes back without a decision.
 */
export function free(year: PolicyYear, place: Place): number | undefined {
  if (year.maximumLiability === undefined) return undefined;
  const held = year.claims
    .filter(({ claimId }) => claimId !== place.claimId)
    .reduce((sum, other) => sum + heldBefore(place, other), 0);
  return Math.max(0, year.maximumLiability - held);
}

/**
 * How much of an aggregate first loss the client still bears with this claim, in whole cents: what earlier losses
 * used up is gone (`charter.md` F 24).
 */
export function firstLossLeft(year: PolicyYear, place: Place, firstLoss: number): number {
  const used = year.claims
    .filter((other) => comesBefore(other, place))
    .reduce((sum, { firstLossBorne }) => sum + firstLossBorne, 0);
  return Math.max(0, firstLoss - used);
}

function heldBefore(place: Place, other: ClaimInYear): number {
  const owed = comesBefore(other, place) ? Math.max(other.entitlement, other.paid) : other.paid;
  return Math.max(0, owed - other.recovered);
}

/** The claims of later losses: what they may be granted depends on this one. */
export function laterClaims(year: PolicyYear, place: Place): ClaimInYear[] {
  return year.claims.filter((other) => comesBefore(place, other));
}

/** By date of loss; of one day by the time of filing, and only then by what says nothing. */
function comesBefore(a: Place, b: Place): boolean {
  const [one, other] = [a, b].map(
    ({ dateOfLoss, filedAt, claimId }) => `${dateOfLoss} ${filedAt} ${claimId}`,
  );
  return (one as string) < (other as string);
}
