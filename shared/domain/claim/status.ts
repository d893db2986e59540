import { paymentKinds } from '../payment/paying.ts';
import type { ClaimStatus } from './outcomes.ts';
import type { Claim } from './state.ts';

/** So much of the indemnity was sent to the bank, in whole cents. */
function settled({ payments }: Pick<Claim, 'payments'>): number {
  return payments
    .filter(({ kind }) => paymentKinds[kind].entitlement)
    .filter(({ status }) => status === 'sent' || status === 'advised')
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** A claim is over for the overdue file once it was refused or withdrawn, or money of ours is on its way;
 * a payment on account ends nothing. */
export function isEnded({ status, payments }: Pick<Claim, 'status' | 'payments'>): boolean {
  const over: ClaimStatus[] = ['declined', 'cancelled-by-client', 'paid-by-buyer'];
  return (
    over.includes(status) || payments.some(({ kind, status }) => kind !== 'advance' && status !== 'owed')
  );
}

/** The status word follows from what happened; only an end that is no decision is a word of its own. */
export function statusOf(claim: Claim): ClaimStatus {
  if (claim.status === 'cancelled-by-client' || claim.status === 'paid-by-buyer') return claim.status;
  return claim.decisions.length > 0 ? afterDecision(claim) : beforeDecision(claim);
}

function beforeDecision({ wait, asked, completeAt }: Claim): ClaimStatus {
  if (wait.paused) return 'suspended-dispute';
  if (asked) return 'information-requested';
  if (!completeAt) return 'received';
  return wait.ended ? 'assessing' : 'waiting';
}

/** Paid when all of it is on its way and nothing that may still be owed is disputed. */
function afterDecision(claim: Claim): ClaimStatus {
  const { entitlement, disputes } = claim;
  const sent = settled(claim);
  const pending = disputes.some(({ resolved }) => !resolved);
  if (sent > 0) return sent >= entitlement && !pending ? 'paid' : 'partly-paid';
  return entitlement === 0 ? 'declined' : 'decided';
}
