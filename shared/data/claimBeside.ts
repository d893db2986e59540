import type { Beside } from '../domain/claim/lossFile.ts';
import type { Claim } from '../domain/claim/state.ts';
import { creditLimitProcess } from '../domain/creditLimit/process.ts';
import { CreditLimit } from '../domain/creditLimit/state.ts';
import { asOf, type World } from '../domain/elapse.ts';
import type { Instant } from '../domain/instant.ts';
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

/** The limit with what has passed in it by now, and the year as it was read. */
export function besideIn(found: Found, claim: Claim, world: World, now: Instant): Beside {
  const item = found(limitKey(claim));
  const stored = item && CreditLimit.parse(item.state);
  const limit = stored && asOf(creditLimitProcess, stored, now, world).state;
  return { limit, year: yearIn(found, claim).year };
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
