import type { Beside } from '../domain/claim/lossFile.ts';
import type { Claim } from '../domain/claim/state.ts';
import { standingAt } from '../domain/creditLimit/standing.ts';
import { CreditLimit } from '../domain/creditLimit/state.ts';
import type { Instant } from '../domain/instant.ts';
import { buyerIn, buyerKey } from './buyers.ts';
import { likelyYearsOf, yearIn, yearKey } from './claimYear.ts';
import { casePartition, fileInId, header, limitIdOf } from './keys.ts';
import { overdueIn } from './overdues.ts';
import { premiumAccountIn, premiumAccountKey, premiumAccountUnchanged } from './premiumAccounts.ts';
import type { Found } from './read.ts';
import type { Key, Store } from './store.ts';
import { type Action, absent, unchanged } from './transact.ts';

type Place = Pick<Claim, 'policyId' | 'buyerId'>;
const fileKey = ({ overdueId }: Pick<Claim, 'overdueId'>) => header(casePartition(overdueId));
const limitKey = ({ policyId, buyerId }: Place) => header(casePartition(limitIdOf(policyId, buyerId)));

/**
 * What a calculation looks at beside the claim: the limit on its buyer, what else he owes, the insurance year of its
 * loss, the premium.
 */
export function calculationKeys(claim: Claim): Key[] {
  return [limitKey(claim), fileKey(claim), yearKey(claim), premiumAccountKey(claim.policyId)];
}

/**
 * The same, and the buyer, by the claim's id alone: read with it. Only a loss of years ago has its year elsewhere
 * (`calculationKeys`).
 */
export function keysBesideClaim(claimId: string, now: Instant): Key[] {
  const place = fileInId(claimId, 'clm');
  if (!place) return [];
  const { policyId, buyerId } = place;
  const parties = [limitKey(place), fileKey(place), buyerKey(buyerId)];
  return [...parties, premiumAccountKey(policyId), ...likelyYearsOf(claimId, now)];
}

/** The limit with what has passed in it by now, the overdue file and the year as they were read. */
export function besideIn(found: Found, claim: Claim, now: Instant): Beside {
  const item = found(limitKey(claim));
  const stored = item && CreditLimit.parse(item.state);
  return {
    limit: stored && standingAt(stored, now),
    unpaid: overdueIn(found, claim.overdueId)?.state,
    year: yearIn(found, claim).year,
    premium: premiumAccountIn(found, claim.policyId).account,
  };
}

/** The limit, the buyer, what else he owes and the unpaid premium that a decision rests on are what they were when it is written. */
export function restsOn(store: Store, found: Found, claim: Claim): Action<'version-differs'>[] {
  const limit = found(limitKey(claim));
  const buyer = buyerIn(found, claim.buyerId);
  const file = overdueIn(found, claim.overdueId);
  return [
    limit
      ? unchanged(store, limitKey(claim), Number(limit.version), 'version-differs' as const)
      : absent(store, limitKey(claim), 'version-differs' as const),
    ...(file ? [unchanged(store, fileKey(claim), file.version, 'version-differs' as const)] : []),
    ...(buyer ? [unchanged(store, buyerKey(claim.buyerId), buyer.version, 'version-differs' as const)] : []),
    ...((claim.decisions.at(-1)?.setOff ?? 0) > 0
      ? [premiumAccountUnchanged(store, found, claim.policyId)]
      : []),
  ];
}
