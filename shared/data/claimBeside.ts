import type { Beside } from '../domain/claim/lossFile.ts';
import type { Claim } from '../domain/claim/state.ts';
import { CreditLimit } from '../domain/creditLimit/state.ts';
import { buyerIn, buyerKey } from './buyers.ts';
import { yearIn, yearKey } from './claimYear.ts';
import { casePartition, header, limitIdOf } from './keys.ts';
import type { Found } from './read.ts';
import type { Key, Store } from './store.ts';
import { type Action, absent, unchanged } from './transact.ts';

type Place = Pick<Claim, 'policyId' | 'buyerId'>;
const limitKey = ({ policyId, buyerId }: Place) => header(casePartition(limitIdOf(policyId, buyerId)));

/** What a calculation looks at beside the claim: the limit on its buyer, and the insurance year of its loss. */
export function calculationKeys(claim: Claim): Key[] {
  return [limitKey(claim), yearKey(claim)];
}

/**
 * The limit and the year as they were read. What has passed in the limit since it was written changes nothing for
 * a day of delivery: its announced cuts and its end say themselves from when they count (`coverOn.ts`).
 */
export function besideIn(found: Found, claim: Claim): Beside {
  const item = found(limitKey(claim));
  return { limit: item && CreditLimit.parse(item.state), year: yearIn(found, claim).year };
}

/** The limit and the buyer that a decision rests on are what they were when it is written. */
export function restsOn(store: Store, found: Found, claim: Claim): Action<'version-differs'>[] {
  const limit = found(limitKey(claim));
  const buyer = buyerIn(found, claim.buyerId);
  return [
    limit
      ? unchanged(store, limitKey(claim), Number(limit.version), 'version-differs' as const)
      : absent(store, limitKey(claim), 'version-differs' as const),
    ...(buyer ? [unchanged(store, buyerKey(claim.buyerId), buyer.version, 'version-differs' as const)] : []),
  ];
}
