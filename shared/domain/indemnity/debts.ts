import type { Policy } from '../policy/policy.ts';
import { type SettledTerms, settledTermsOn } from '../policy/settledTerms.ts';
import { type Exact, exact, nothing, shareOf, whole } from './exact.ts';
import type { LossFile, LossInvoice } from './lossFile.ts';

/** Money in two parts: what the policy looks at, and VAT that it does not cover. */
export type Part = { counted: Exact; vat: Exact };

/** One invoice as the calculation sees it, exact, in minor units of the file's currency. */
export type Debt = {
  invoice: LossInvoice;
  /** The terms for its delivery. */
  terms: SettledTerms;
  /** So much of the file's currency for one of its own. */
  rate: Exact;
  /** The amount as it was written. */
  amount: Exact;
  interestAndFees: Exact;
  /** What VAT takes out of the amount, or adds to it. */
  vatTakenOut: Exact;
  vatAdded: Exact;
  /** What the buyer owes and does not dispute, and what he disputes. */
  undisputed: Part;
  disputed: Part;
};

/** The invoices of a file, in any order (`cover.md` D.1, 1). */
export function debtsOf({ invoices, policy }: Pick<LossFile, 'invoices' | 'policy'>): Debt[] {
  return invoices.map((invoice) => debtOf(invoice, policy));
}

function debtOf(invoice: LossInvoice, policy: Pick<Policy, 'startsOn' | 'terms'>): Debt {
  const terms = settledTermsOn(policy, invoice.deliveredOn);
  const rate = exact(invoice.conversion?.rate ?? 1);
  const [amount, interestAndFees, disputed] = [
    invoice.amount,
    invoice.interestAndFees ?? 0,
    invoice.disputed ?? 0,
  ].map((minor) => exact(minor).mul(rate)) as [Exact, Exact, Exact];
  const base = amount.sub(interestAndFees);
  const { net, vat } = split(base, invoice);
  const { vatCovered } = terms;
  const all: Part = vatCovered ? { counted: net.add(vat), vat: nothing } : { counted: net, vat };
  const share = shareOf(disputed, base);
  return {
    ...{ invoice, terms, rate, amount, interestAndFees },
    vatTakenOut: !vatCovered && invoice.amountIs === 'gross' ? vat : nothing,
    vatAdded: vatCovered && invoice.amountIs === 'net' ? vat : nothing,
    undisputed: scaled(all, whole.sub(share)),
    disputed: scaled(all, share),
  };
}

function split(base: Exact, { vatRate, amountIs }: LossInvoice): { net: Exact; vat: Exact } {
  const rate = exact(vatRate ?? 0);
  const net = amountIs === 'gross' ? base.div(rate.add(1)) : base;
  return { net, vat: net.mul(rate) };
}

/** The same share of both parts. */
export function scaled({ counted, vat }: Part, share: Exact): Part {
  return { counted: counted.mul(share), vat: vat.mul(share) };
}

/** Oldest first as receipts find them: by original due date, invoice date, number (F 23). */
export const dueKey = ({ invoice: { dueOn, issuedOn, number } }: Pick<Debt, 'invoice'>) =>
  `${dueOn} ${issuedOn} ${number}`;

/** Oldest first as a limit finds them: by delivery, invoice date, number. */
export const deliveryKey = ({ invoice: { deliveredOn, issuedOn, number } }: Pick<Debt, 'invoice'>) =>
  `${deliveredOn} ${issuedOn} ${number}`;
