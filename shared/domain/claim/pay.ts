import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { type Instruction, instruct } from '../payment/instruct.ts';
import type { Ordering } from '../payment/order.ts';
import { paymentKinds, paymentOf } from '../payment/paying.ts';
import { payIn } from '../policyYear/pay.ts';
import type { PolicyYear } from '../policyYear/policyYear.ts';
import { notDecidable } from './decisionRefusals.ts';
import { happens } from './draft.ts';
import type { Adjuster } from './newDecision.ts';
import type { Claim } from './state.ts';
import { mayHappen } from './table.ts';

type Order = Pick<Ordering, 'n' | 'screened' | 'sanctions'> & { instruction: Instruction };

/**
 * Orders a payment of the claim: by another person than who decided it, to a payee who is in order, never above
 * what was decided or the year's maximum, and not while something came in since that nobody looked at (F 18, F 24,
 * F 25). The first one fixes how recoveries are shared (F 23).
 */
export function orderClaimPayment(
  claim: Claim,
  { n, screened, sanctions, instruction }: Order,
  { by }: Adjuster,
  year: PolicyYear,
  now: Instant,
): Decision {
  if (!mayHappen('payment-ordered', claim.status)) return notDecidable(claim);
  const stale = receivedSince(claim, n);
  if (stale) return stale;
  const decision = claim.decisions.at(-1);
  const cleared = decision?.sanctions?.hits ?? 0;
  const ordering = { n, screened, sanctions, cleared, decidedBy: decidedBy(claim, n), by: by.staffId };
  const ordered = instruct(claim, ordering, instruction, now);
  if ('refused' in ordered) return ordered;
  const { data, texts } = ordered;
  const capped = paymentKinds[data.kind].entitlement ? payIn(year, claim.id, data.amount) : undefined;
  if (capped && 'refused' in capped) return capped;
  const sharing = claim.sharing ?? sharingOf(claim);
  return accepted({
    ...happens(claim, 'payment-ordered', now, by, { ...data, ...(sharing && { sharing }) }, { texts }),
    settle: n,
  });
}

/** Whoever decided, approved, had it paid on account, or recorded the recovery that it is a share of. */
function decidedBy(claim: Claim, n: number): string[] {
  const payment = paymentOf(claim, n);
  if (payment?.kind === 'client-share') return claim.recoveries.map(({ by }) => by);
  if (payment?.kind === 'advance' && claim.advancedBy) return [claim.advancedBy];
  return claim.decisions.flatMap(({ by, approvedBy }) => [by, ...(approvedBy ? [approvedBy] : [])]);
}

/** Money that came in after the decision and before the first payment makes it less: somebody decides anew. */
function receivedSince(claim: Claim, n: number): Refusal | undefined {
  const payment = paymentOf(claim, n);
  const decidedAt = claim.decisions.at(-1)?.at ?? payment?.owedAt;
  if (claim.sharing || !decidedAt || !payment || !paymentKinds[payment.kind].entitlement) return undefined;
  if (!claim.receipts.some(({ told }) => told > decidedAt)) return undefined;
  const because = 'Money came in after the decision, which does not know of it.';
  return refused('conflict', 'received-since', because, 'Decide anew: the calculation takes it off.');
}

/** Our part of everything owed, as the decision has it. */
function sharingOf({ decisions }: Claim): Claim['sharing'] {
  const sharing = decisions.at(-1)?.sum.sharing;
  if (!sharing || sharing.debt === 0) return undefined;
  return { insurer: sharing.indemnity, total: sharing.debt };
}
