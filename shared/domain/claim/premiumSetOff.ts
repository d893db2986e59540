import type { SignalDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { overdueOn, spread, type UnpaidInvoice } from '../invoice/unpaidPremium.ts';
import type { Beside } from './lossFile.ts';
import type { Claim } from './state.ts';

/** Premium of the policy that is due and unpaid in the claim's currency: no other can be set off (F 23). */
export function overduePremium(
  claim: Pick<Claim, 'currency' | 'rules'>,
  { premium }: Pick<Beside, 'premium'>,
  now: Instant,
): UnpaidInvoice[] {
  return overdueOn(premium, claim.currency, dateOf(claim.rules, now));
}

/** What this decision sets off beside earlier ones pays the oldest invoices, once for ever under claim and decision. */
export function toInvoices(claim: Claim, setOff: number, beside: Beside, now: Instant): SignalDraft[] {
  const { id: claimId, decisions } = claim;
  const more = setOff - (decisions.at(-1)?.setOff ?? 0);
  if (more <= 0) return [];
  const key = `${claimId}#${decisions.length + 1}`;
  return spread(overduePremium(claim, beside, now), more).map(({ invoiceId: to, amount }) => ({
    ...{ to, name: 'set-off' },
    data: { key, claimId, amount },
  }));
}
