import type { Beside } from '../domain/claim/lossFile.ts';
import type { Claim } from '../domain/claim/state.ts';
import { freshYearOf, inYear } from '../domain/claim/yearPlace.ts';
import { creditLimitProcess } from '../domain/creditLimit/process.ts';
import { CreditLimit } from '../domain/creditLimit/state.ts';
import { asOf, type World } from '../domain/elapse.ts';
import type { Instant } from '../domain/instant.ts';
import { take } from '../domain/policyYear/take.ts';
import { buyerIn, buyerKey } from './buyers.ts';
import { casePartition, header, limitIdOf } from './keys.ts';
import { type KnownYear, policyYearAction, policyYearIn, policyYearKey } from './policyYears.ts';
import type { Found } from './read.ts';
import type { Key, Store } from './store.ts';
import { type Action, absent, unchanged } from './transact.ts';

type Place = Pick<Claim, 'policyId' | 'buyerId'>;
const limitKey = ({ policyId, buyerId }: Place) => header(casePartition(limitIdOf(policyId, buyerId)));

/** What a calculation looks at beside the claim: the limit on its buyer, and the insurance year of its loss. */
export function calculationKeys(claim: Claim): Key[] {
  return [limitKey(claim), yearKey(claim)];
}

/** The item of the year that a claim's loss belongs to. */
export function yearKey(claim: Claim): Key {
  return policyYearKey(claim.policyId, freshYearOf(claim).year.from);
}

/** The limit with what has passed in it by now, and the year as it was read. */
export function besideIn(found: Found, claim: Claim, world: World, now: Instant): Beside {
  const item = found(limitKey(claim));
  const stored = item && CreditLimit.parse(item.state);
  const limit = stored && asOf(creditLimitProcess, stored, now, world).state;
  return { limit, year: yearIn(found, claim).year };
}

function yearIn(found: Found, claim: Claim): KnownYear {
  return policyYearIn(found, freshYearOf(claim));
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

type Change = { before: Claim | undefined; after: Claim };

/** What a command changes of the claim's place in its year goes along under the year's version (F 24). */
export function yearActions(
  store: Store,
  found: Found,
  { before, after }: Change,
): Action<'version-differs'>[] {
  const [was, is] = [before && inYear(before), inYear(after)];
  if (!is || JSON.stringify(was) === JSON.stringify(is)) return [];
  const known = yearIn(found, after);
  return [policyYearAction(store, known, take(known.year, is))];
}
