import { dateOf } from '../clocks.ts';
import { debtOf, unpaidIn } from '../overdue/invoice.ts';
import type { OverdueInvoice } from '../overdue/state.ts';
import { leftOf } from './debt.ts';
import type { ClaimPart } from './draft.ts';
import { missingOf } from './missing.ts';
import type { Claim, Dispute, Wait } from './state.ts';

/** The waiting period as a letter tells it: from the first day on, until when it is and from when is paid (F 19). */
export function waitFact({ rules }: Pick<Claim, 'rules'>, wait: Wait): NonNullable<ClaimPart['wait']> {
  const { start, startOn, days, mode, lastOn, payableAt } = wait;
  return { start, startOn, days, mode, lastOn, payableOn: dateOf(rules, payableAt) };
}

/** What is claimed: so many invoices, and what is unpaid of them in each currency, that of the policy first. */
export function claimedFact({ invoices, currency }: Pick<Claim, 'invoices' | 'currency'>) {
  const sums = unpaidIn(invoices);
  const amounts = [
    ...sums.filter((sum) => sum.currency === currency),
    ...sums.filter((sum) => sum.currency !== currency),
  ];
  const [amount = { minor: 0, currency }] = amounts;
  return { amount, ...(amounts.length > 1 && { amounts }), count: invoices.length };
}

/** Which papers are there, and which are missing. */
export function papersFact({ checklist }: Pick<Claim, 'checklist'>): Pick<ClaimPart, 'missing' | 'given'> {
  const given = checklist.filter((item) => item.given).map(({ code }) => code);
  return { missing: missingOf({ checklist }), given };
}

/** What is left of the debt in one currency. */
export function leftFact(state: Pick<Claim, 'invoices' | 'disputes'>, currency: OverdueInvoice['currency']) {
  const minor = state.invoices
    .filter((invoice) => invoice.currency === currency)
    .reduce((sum, invoice) => sum + leftOf(state, invoice), 0);
  return { minor, currency };
}

/** The part of an invoice that the buyer disputes, with VAT as he owes it. */
export function disputeFact(
  { invoices }: Pick<Claim, 'invoices'>,
  { invoice: number, amount }: Pick<Dispute, 'invoice' | 'amount'>,
) {
  const invoice = invoices.find((one) => one.number === number);
  if (!invoice) throw new Error(`No invoice ${number} is in the claim`);
  return { invoice: number, amount: { minor: debtOf({ ...invoice, amount }), currency: invoice.currency } };
}
