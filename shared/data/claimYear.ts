import type { Claim } from '../domain/claim/state.ts';
import { freshYearOf, inYear } from '../domain/claim/yearPlace.ts';
import type { Instant } from '../domain/instant.ts';
import { take } from '../domain/policyYear/take.ts';
import { fileInId } from './keys.ts';
import {
  type KnownYear,
  likelyYearKeys,
  policyYearAction,
  policyYearIn,
  policyYearKey,
} from './policyYears.ts';
import type { Found } from './read.ts';
import type { Key, Store } from './store.ts';
import type { Action } from './transact.ts';

/** The item of the year that a claim's loss belongs to. */
export function yearKey(claim: Claim): Key {
  return policyYearKey(claim.policyId, freshYearOf(claim).year.from);
}

/** The items of the years to which its loss most likely belongs, by its id alone: read with it. */
export function likelyYearsOf(claimId: string, now: Instant): Key[] {
  const place = fileInId(claimId, 'clm');
  return place ? likelyYearKeys(place.policyId, now) : [];
}

/** The year as it was read. */
export function yearIn(found: Found, claim: Claim): KnownYear {
  return policyYearIn(found, freshYearOf(claim));
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
