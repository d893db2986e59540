import type { overdues } from '../../../shared/api/overdues.ts';
import { receiptAction, receiptKey } from '../../../shared/data/overdueInvoices.ts';
import type { Store } from '../../../shared/data/store.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import { receiveMoney } from '../../../shared/domain/overdue/receive.ts';
import { clientOverdueCommand } from '../overdueCommands.ts';
import type { Call } from '../serve/call.ts';

/** Takes a receipt: its reference is its own guard for ever, whatever key the request has. */
export function receiveOwn(store: Store, call: Call<(typeof overdues)['tellReceipt']>) {
  const { body, params, now } = call;
  const { reference, on, invoices } = body;
  const { minor: amount, currency } = minorOf(body.amount);
  const told = receiptKey(params.id, reference);
  const receipt = { key: reference, on, amount, currency, invoices, source: 'client' } as const;
  return clientOverdueCommand(
    store,
    call,
    (state, { by, found }) => receiveMoney(state, receipt, { by, isKnown: found(told) !== undefined }, now),
    { also: [told], along: () => [receiptAction(store, params.id, { reference, on, at: now })] },
  );
}
