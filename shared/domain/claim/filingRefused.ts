import { type Refusal, refused } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import { unknownInvoices } from '../overdue/unknown.ts';
import type { Cause } from './cause.ts';
import type { ClaimIntake } from './file.ts';
import { claimedInvoices } from './filed.ts';
import { insolvencyEvents } from './paperRules.ts';

/** Why this cannot be claimed now, or undefined. Lateness is never a reason (F 22). */
export function filingRefused(intake: ClaimIntake, today: LocalDate): Refusal | undefined {
  const { overdue, file, cause, buyer, invoices } = intake;
  if (file.claim) return claimOpen(file.claim);
  return (
    causeRefused(cause, buyer.country, today) ??
    unknownInvoices(overdue.invoices, invoices ?? []) ??
    claimedAlready(intake) ??
    nothingUnpaid(intake)
  );
}

function claimOpen(id: string): Refusal {
  const remedy = 'Wait for its decision, or withdraw it and claim everything together.';
  return refused('conflict', 'claim-open', `A claim on this buyer is open: ${id}.`, remedy);
}

/** An event is one that counts as an insolvency in the buyer's country, and has happened (F 20). */
export function causeRefused(cause: Cause, country: string, today: LocalDate): Refusal | undefined {
  if (!('on' in cause)) return undefined;
  if (cause.on > today) return refused('rule', 'in-the-future', 'That day has not come.');
  if (cause.cause !== 'insolvency') return undefined;
  const known = insolvencyEvents(country, today);
  if (known.includes(cause.event)) return undefined;
  const because = `In ${country} these events count as an insolvency: ${known.join(', ')}.`;
  return refused('rule', 'no-such-event', because);
}

function claimedAlready({ invoices = [], file }: ClaimIntake): Refusal | undefined {
  const twice = invoices.filter((number) => file.claimed.includes(number));
  if (twice.length === 0) return undefined;
  return refused('conflict', 'already-claimed', `These invoices are in another claim: ${twice.join(', ')}.`);
}

function nothingUnpaid(intake: ClaimIntake): Refusal | undefined {
  if (claimedInvoices(intake).length > 0) return undefined;
  const remedy = 'Report unpaid invoices first.';
  return refused('rule', 'nothing-unpaid', 'Nothing is unpaid here that is in no claim.', remedy);
}
