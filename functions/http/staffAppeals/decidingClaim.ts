import { buyerKey } from '../../../shared/data/buyers.ts';
import { besideIn, calculationKeys } from '../../../shared/data/claimBeside.ts';
import { casePartition, header } from '../../../shared/data/keys.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import type { Key, Store } from '../../../shared/data/store.ts';
import type { AppealDecision } from '../../../shared/domain/appeal/decide.ts';
import { assess } from '../../../shared/domain/claim/assess.ts';
import { mayPay } from '../../../shared/domain/claim/claimRules.ts';
import { saidIn, textsIn, type WrittenLate } from '../../../shared/domain/claim/newDecision.ts';
import type { SaidOnAppeal } from '../../../shared/domain/claim/said.ts';
import { Claim } from '../../../shared/domain/claim/state.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { Role } from '../../../shared/domain/person.ts';

/** What the decider holds instead, as he words it. */
export type Written = { late: WrittenLate[]; exclusions: SaidOnAppeal['exclusions'] };

const claimHeader = (claimId: string) => header(casePartition(claimId));

export function claimAt(found: Found, claimId: string): Claim {
  const item = found(claimHeader(claimId));
  if (!item) throw new Error(`The appealed claim ${claimId} is not there`);
  return Claim.parse(item.state);
}

/** What the decision reads beside the appeal: the claim first, because only it can name the rest. */
export async function keysOfClaim(store: Store, claimId: string): Promise<Key[]> {
  const claim = claimAt(await readAll(store, [claimHeader(claimId)]), claimId);
  return [claimHeader(claimId), ...calculationKeys(claim), buyerKey(claim.buyerId)];
}

/** What the claim comes to when this is said instead: the amount of the new decision, in minor units. */
export function claimDecided(
  found: Found,
  { claimId, written, now }: { claimId: string; written: Written; now: Instant },
): Pick<AppealDecision, 'newDecision' | 'words'> | Refusal {
  const claim = claimAt(found, claimId);
  const before = claim.decisions.at(-1);
  if (!before) throw new Error(`Nothing was decided on ${claimId}`);
  const decision = {
    ...written,
    outcome: before.outcome,
    reasons: [],
    rates: before.rates,
    setOff: before.setOff,
  };
  const said = saidIn(decision);
  const assessed = assess(claim, said, besideIn(found, claim, now), now);
  if ('refused' in assessed) return assessed;
  const { late, exclusions } = said;
  const amount = assessed.calculation.indemnity;
  return { newDecision: { amount, said: { late, exclusions } }, words: textsIn(decision) };
}

export function mayPayOnAppeal(role: Role, currency: Claim['currency'], now: Instant) {
  return (minor: number) => mayPay(role, { minor, currency }, now);
}
