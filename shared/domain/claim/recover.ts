import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { deadlineOfPayment, owe, paymentTimers } from '../payment/owe.ts';
import type { PolicyYear } from '../policyYear/policyYear.ts';
import { happens, letterOf, moneyIn } from './draft.ts';
import type { Adjuster } from './newDecision.ts';
import { bookOf, recoveryPostings, sharesIn } from './postings.ts';
import { type Claim, type ClaimRecovery, mostRecoveries } from './state.ts';
import { toldFirst } from './yearNews.ts';

/** Money from the debtor after the indemnity, in whole cents; `reference` is its key for ever (F 24). */
export type Came = Pick<ClaimRecovery, 'reference' | 'on' | 'amount' | 'costs'>;

/**
 * Money was recovered after we paid: costs first, the rest by the ratio that the first payment fixed; his share is
 * owed to the client as a payment of its own, ours frees as much of the year (F 23, F 24, `cover.md` D.1, 12).
 */
export function recoverOnClaim(
  claim: Claim,
  came: Came,
  { by }: Adjuster,
  year: PolicyYear,
  now: Instant,
): Decision {
  const refusal = recoveryRefused(claim, came, now);
  if (refusal) return refusal;
  const shares = sharesIn(recoveryPostings(bookOf(claim), claim, came, now));
  const recovery: ClaimRecovery = { ...came, ...shares, by: by.staffId };
  const owing = { kind: 'client-share', amount: shares.toClient, payableAt: now } as const;
  const owed = shares.toClient > 0 ? owe(claim, owing, 'claim.share', now) : undefined;
  const promises = owed?.promises ?? [];
  return accepted(
    happens(
      claim,
      'recovered',
      now,
      by,
      { ...recovery, ...(owed && { owed: owed.owed }) },
      {
        promises,
        timers: paymentTimers(claim, promises, now),
        signals: shares.toInsurer > 0 ? toldFirst(year, claim.id) : [],
        letter: letterOf(claim, 'recovered', {
          ...(owed && { due: deadlineOfPayment(claim.rules, 'claim.share', owed.owed) }),
          claim: { recovery: factOf(claim, recovery) },
        }),
      },
    ),
  );
}

function recoveryRefused(claim: Claim, { reference, on }: Came, now: Instant): Refusal | undefined {
  if (!claim.sharing) {
    return refused(
      'conflict',
      'nothing-paid-yet',
      'Nothing has been paid on this claim: what comes in is a receipt.',
      'Record it with the collection, or as money that the client received.',
    );
  }
  if (claim.recoveries.some((known) => known.reference === reference)) {
    return refused('conflict', 'already-recorded', `${reference} is recorded already.`);
  }
  if (claim.recoveries.length >= mostRecoveries) {
    return refused('rule', 'too-many-recoveries', `At most ${mostRecoveries} are recorded on one claim.`);
  }
  if (on <= dateOf(claim.rules, now)) return undefined;
  return refused('rule', 'in-the-future', 'That day has not come.');
}

function factOf(claim: Claim, { on, amount, costs, toClient, toInsurer }: ClaimRecovery) {
  const money = (minor: number) => moneyIn(claim, minor);
  return {
    ...{ on, amount: money(amount), costs: money(costs) },
    ...{ toClient: money(toClient), toInsurer: money(toInsurer) },
  };
}
