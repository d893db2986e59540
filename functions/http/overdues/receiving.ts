import type { overdues } from '../../../shared/api/overdues.ts';
import { overdueFileIn, overdueFileKey } from '../../../shared/data/overdueFile.ts';
import { receiptAction, receiptKey } from '../../../shared/data/overdueInvoices.ts';
import type { Found } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { absent, unchanged } from '../../../shared/data/transact.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import { receiveMoney } from '../../../shared/domain/overdue/receive.ts';
import { clientOverdueCommand } from '../overdueCommands.ts';
import type { Call } from '../serve/call.ts';

/**
 * Takes a receipt: its reference is its own guard for ever, whatever key the request has. Which claim and mandate
 * are open is read with it and must stay so: neither is left asking for money that came in.
 */
export function receiveOwn(store: Store, call: Call<(typeof overdues)['tellReceipt']>) {
  const { body, params, now } = call;
  const { reference, on, invoices } = body;
  const { minor: amount, currency } = minorOf(body.amount);
  const told = receiptKey(params.id, reference);
  const receipt = { key: reference, on, amount, currency, invoices, source: 'client' } as const;
  return clientOverdueCommand(
    store,
    call,
    (state, { by, found }) => {
      const { claim, collection } = overdueFileIn(found, params.id);
      const isKnown = found(told) !== undefined;
      return receiveMoney(state, receipt, { by, isKnown, inUse: { claim, collection } }, now);
    },
    {
      also: [told, overdueFileKey(params.id)],
      along: (found) => [
        receiptAction(store, params.id, { reference, on, at: now }),
        sameFile(store, found, params.id),
      ],
    },
  );
}

function sameFile(store: Store, found: Found, overdueId: string) {
  const { version } = overdueFileIn(found, overdueId);
  const key = overdueFileKey(overdueId);
  return version > 0
    ? unchanged(store, key, version, 'version-differs')
    : absent(store, key, 'version-differs');
}
