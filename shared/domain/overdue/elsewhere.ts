import { system } from '../actor.ts';
import { accepted, type Decision } from '../decision.ts';
import { eventOf } from '../draft.ts';
import type { Instant } from '../instant.ts';
import { moot } from './asked.ts';
import type { DataOf } from './draft.ts';
import { foldOverdue } from './fold.ts';
import { leftOf } from './invoice.ts';
import { type NewReceipt, receiptOf } from './receive.ts';
import type { Overdue } from './state.ts';
import { overdueTable } from './table.ts';
import { withTimers } from './timers.ts';

type Elsewhere = 'handed-over' | 'collection-ended' | 'claimed' | 'claim-ended';

/** What a mandate or a claim tells of itself: noted as of its own instant. */
export function noted<T extends Elsewhere>(type: T) {
  return (state: Overdue, data: DataOf<T>, now: Instant): Decision => {
    const event = eventOf(overdueTable, state, type, now, system, data);
    const after = foldOverdue(state, event);
    return accepted(withTimers(state, { ...event, promises: moot(state, after) }));
  };
}

/**
 * Money that a collection or a claim tells of: it falls on their invoices first. What is more than was owed
 * here is nothing here; told again under its key it is nothing new.
 */
export function collected(state: Overdue, receipt: NewReceipt, now: Instant): Decision {
  const open = state.invoices.filter(({ currency }) => currency === receipt.currency);
  const left = open.reduce((sum, invoice) => sum + leftOf(invoice), 0);
  const amount = Math.min(receipt.amount, left);
  if (amount === 0 || state.receipts.some(({ key }) => key === receipt.key)) return accepted();
  const inUse = { claim: state.claimId, collection: state.collectionId };
  return accepted(receiptOf(state, { ...receipt, amount }, { open, by: system, inUse }, now));
}

/** A claim is over: what was received last falls first, and then its invoices are in it no more. */
export function claimEnded(
  state: Overdue,
  data: DataOf<'claim-ended'>,
  receipt: NewReceipt | undefined,
  now: Instant,
): Decision {
  const money = receipt ? collected(state, receipt, now) : accepted();
  if (money.refused) return money;
  const end = noted('claim-ended')(money.events.reduce(foldOverdue, state), data, now);
  return end.refused ? end : accepted(...money.events, ...end.events);
}
