import type { Instant } from '../instant.ts';
import { stillAsked } from './asked.ts';
import type { DataOf } from './draft.ts';
import { leftOf } from './invoice.ts';
import { type KeptReceipt, mostReceipts, type Overdue, pastStopsKept } from './state.ts';
import { pastStopOf } from './stops.ts';

/**
 * Money fell on invoices: one that is paid leaves the file, and with it what was received on it. Without cover
 * was the time from the stop of supply to a payment that came too late.
 */
export function received(state: Overdue, data: DataOf<'received'>, told: Instant): Overdue {
  const amounts = new Map(data.paid.map(({ number, amount }) => [number, amount]));
  const after = state.invoices.map((invoice) => ({
    ...invoice,
    received: invoice.received + (amounts.get(invoice.number) ?? 0),
  }));
  const invoices = after.filter((invoice) => leftOf(invoice) > 0);
  const paid = after.filter((invoice) => leftOf(invoice) <= 0);
  const unpaid = new Set(invoices.map(({ number }) => number));
  const stops = paid.flatMap((invoice) => pastStopOf(state.duties, invoice, data.on) ?? []);
  return {
    ...{ ...state, invoices },
    // A client's receipt is refused where there is no room; one that a collection tells pushes the oldest out.
    receipts: [...state.receipts, { ...data, told }]
      .flatMap((receipt) => keptOf(receipt, unpaid))
      .slice(-mostReceipts),
    asked: stillAsked(state.asked, invoices),
    pastStops: [...state.pastStops, ...stops].slice(-pastStopsKept),
  };
}

/** A receipt is kept for what it paid on invoices that are still unpaid: the events have the whole of it. */
function keptOf(receipt: KeptReceipt, unpaid: ReadonlySet<string>): KeptReceipt[] {
  const paid = receipt.paid.filter(({ number }) => unpaid.has(number));
  if (paid.length === 0) return [];
  const { invoices, ...rest } = receipt;
  const named = invoices?.filter((number) => paid.some((one) => one.number === number));
  return [{ ...rest, paid, ...(named && named.length > 0 && { invoices: named }) }];
}
