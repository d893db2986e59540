import type { Actor } from '../actor.ts';
import type { EventDraft, SignalDraft } from '../case.ts';
import { dateOf } from '../clocks.ts';
import { accepted, type Decision, type Refusal, refused } from '../decision.ts';
import type { Instant } from '../instant.ts';
import { writtenMoney } from '../money.ts';
import { allocate } from './allocate.ts';
import { moot } from './asked.ts';
import { type DataOf, happens, letterOf } from './draft.ts';
import { foldOverdue } from './fold.ts';
import { guideOf } from './guide.ts';
import { leftOf, payable, unpaidIn } from './invoice.ts';
import { mostReceipts, type Overdue, type OverdueInvoice, type Receipt } from './state.ts';
import { termsFor } from './terms.ts';
import { withTimers } from './timers.ts';
import { unknownInvoices } from './unknown.ts';

/** Money as somebody tells of it: the client, or a case that collected it. */
export type NewReceipt = Omit<Receipt, 'told'>;

/** The claim and the mandate that are open on the file. */
export type InUse = { claim?: string | undefined; collection?: string | undefined };

/**
 * Money came in, and the client tells it: the oldest invoices are paid first, or those that the payer named
 * where the policy follows him (F 23). More than is owed is refused with what is left. `isKnown`: this
 * reference was told before. `inUse`: the claim and the mandate that are open, though the file may not have heard
 * of them yet.
 */
export function receiveMoney(
  state: Overdue,
  receipt: NewReceipt,
  { by, isKnown, inUse }: { by: Actor; isKnown: boolean; inUse: InUse },
  now: Instant,
): Decision {
  const open = payable(state).filter(({ currency }) => currency === receipt.currency);
  const refusal = receiptRefused(state, receipt, open, isKnown, now);
  return refusal ?? accepted(receiptOf(state, receipt, { open, by, inUse }, now));
}

function receiptRefused(
  state: Overdue,
  { on, amount, currency, invoices }: NewReceipt,
  open: readonly OverdueInvoice[],
  isKnown: boolean,
  now: Instant,
): Refusal | undefined {
  if (isKnown) return refused('conflict', 'receipt-known', 'A receipt of this reference was told before.');
  if (on > dateOf(state.rules, now)) return refused('rule', 'in-the-future', 'That day has not come.');
  const unknown = unknownInvoices(open, invoices ?? []);
  if (unknown) return unknown;
  const left = open.reduce((sum, invoice) => sum + leftOf(invoice), 0);
  if (amount > left) {
    const because = `Unpaid here is ${writtenMoney({ minor: left, currency })} and no more.`;
    return refused('rule', 'more-than-owed', because, 'Tell what was received on these invoices alone.');
  }
  if (state.receipts.length < mostReceipts) return undefined;
  return refused(
    'rule',
    'too-many-receipts',
    `At most ${mostReceipts} receipts wait for the rest of their invoice.`,
  );
}

/** The event of money that falls on these invoices, as far as they are unpaid. */
export function receiptOf(
  state: Overdue,
  receipt: NewReceipt,
  { open, by, inUse }: { open: readonly OverdueInvoice[]; by: Actor; inUse: InUse },
  now: Instant,
): EventDraft {
  const named = receipt.source === 'collection' ? (receipt.invoices ?? []) : followed(state, receipt, open);
  const data: DataOf<'received'> = { ...receipt, paid: allocate(open, receipt.amount, named) };
  const event = happens(state, 'received', now, by, data);
  const after = foldOverdue(state, event);
  const { on, amount, currency } = receipt;
  const overdue = {
    ...{ received: { on, amount: { minor: amount, currency } }, count: after.invoices.length },
    ...{ unpaid: unpaidIn(after.invoices), guide: guideOf(after) },
  };
  return withTimers(state, {
    ...event,
    promises: moot(state, after),
    signals: told(inUse, data),
    letter: letterOf(state, 'received', { overdue }),
  });
}

/** The invoices that the payer named, where their policy terms follow him. */
function followed(
  { duties }: Overdue,
  { invoices = [] }: NewReceipt,
  open: readonly OverdueInvoice[],
): string[] {
  return invoices.filter((number) => {
    const invoice = open.find((one) => one.number === number);
    return invoice && termsFor(duties, invoice).designation === 'followed';
  });
}

/**
 * An open claim hears what the client told here, and what it paid: it takes what falls on its invoices. An open
 * mandate hears it too, and what a claim told: so much less is to be collected. What either tells itself it knows.
 */
function told({ claim, collection }: InUse, data: DataOf<'received'>): SignalDraft[] {
  const { key, on, paid, source } = data;
  const its = collection !== undefined && key.startsWith(`${collection}#`);
  return [
    ...(claim !== undefined && source === 'client' ? [{ to: claim, name: 'received', data }] : []),
    ...(collection !== undefined && !its
      ? [{ to: collection, name: 'received', data: { key, on, paid } }]
      : []),
  ];
}
