import { daysBetween, monthsAfter } from '../calendarDate.ts';
import { dateOf, midnightOf } from '../clocks.ts';
import { earlier, type Instant, type LocalDate } from '../instant.ts';
import { dutyDates } from '../overdue/dutyDates.ts';
import { oldestFirst } from '../overdue/invoice.ts';
import type { KeptReceipt, Overdue, OverdueInvoice } from '../overdue/state.ts';
import { dutyTermsOf, termsFor } from '../overdue/terms.ts';
import { settledTermsOn } from '../policy/settledTerms.ts';
import type { ClaimIntake } from './file.ts';
import type { Wait } from './state.ts';
import { waitOf } from './wait.ts';

/** The invoices that are claimed, the oldest first (F 23): those named, or everything that is in no claim. */
export function claimedInvoices({ overdue, file, invoices }: ClaimIntake): OverdueInvoice[] {
  const wanted = ({ number }: OverdueInvoice) =>
    invoices ? invoices.includes(number) : !file.claimed.includes(number);
  return overdue.invoices
    .filter(wanted)
    .map(({ claimId: _, ...invoice }) => invoice)
    .sort(oldestFirst);
}

/** What came in on these invoices before, and of it what fell on them. */
export function receiptsOn({ receipts }: Overdue, invoices: readonly OverdueInvoice[]): KeptReceipt[] {
  const claimed = new Set(invoices.map(({ number }) => number));
  return receipts.flatMap((receipt) => {
    const paid = receipt.paid.filter(({ number }) => claimed.has(number));
    const amount = paid.reduce((sum, one) => sum + one.amount, 0);
    const named = receipt.invoices?.filter((number) => claimed.has(number));
    const { invoices: _, ...rest } = receipt;
    return amount > 0 ? [{ ...rest, amount, paid, ...(named?.length && { invoices: named }) }] : [];
  });
}

/** The wait by the terms of the oldest invoice, from the mandate to collect it if that came first (D.4). */
export function waitFor(
  { policy, cause, rules }: Pick<ClaimIntake, 'policy' | 'cause' | 'rules'>,
  invoices: readonly OverdueInvoice[],
  now: Instant,
): { wait: Wait; mandatedAt: Instant | undefined } {
  const [oldest] = invoices;
  if (!oldest) throw new Error('A claim without invoices');
  const mandatedOn = invoices.flatMap(({ handedOver }) => handedOver?.on ?? []).sort()[0];
  const facts = {
    ...{ cause: cause.cause, mandatedOn, dueOn: oldest.dueOn, claimedOn: dateOf(rules, now) },
    reportedOn: dateOf(rules, invoices.map(({ reportedAt }) => reportedAt).reduce(earlier)),
  };
  const { waitingPeriod } = settledTermsOn(policy, oldest.deliveredOn);
  return {
    wait: waitOf(waitingPeriod, facts, rules, now),
    mandatedAt: mandatedOn && midnightOf(rules, mandatedOn),
  };
}

/** By how many days the claim is later than the policy says: the worst of its invoices (F 22, `cover.md` D.2). */
export function daysLate(
  { policy, cause, rules }: ClaimIntake,
  invoices: readonly OverdueInvoice[],
  now: Instant,
): number {
  const duties = dutyTermsOf(policy);
  const today = dateOf(rules, now);
  const lastDays = invoices.map((invoice): LocalDate => {
    const terms = termsFor(duties, invoice);
    if ('on' in cause) return monthsAfter(cause.on, terms.claimWithinMonths);
    // Where the wait begins with the claim, none is late.
    return dutyDates({ ...invoice, reportedOn: dateOf(rules, invoice.reportedAt) }, terms).claimBy ?? today;
  });
  return Math.max(...lastDays.map((by) => daysBetween(by, today)));
}
