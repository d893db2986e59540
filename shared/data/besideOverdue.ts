import type { Overdue } from '../domain/overdue/state.ts';
import { creditorItem, creditorKey } from './creditors.ts';
import type { Store } from './store.ts';
import { type Action, put, remove } from './transact.ts';

type Change = { before: Overdue | undefined; after: Overdue };

/** While something is unpaid the client is told that the buyer is doing worse (F 15); afterwards he must not. */
export function besideOverdue(store: Store, { before, after }: Change): Action<never>[] {
  const was = before && isOwed(before) ? creditorItem(before) : undefined;
  const is = isOwed(after) ? creditorItem(after) : undefined;
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [is ? put(store, is) : remove(store, creditorKey(after))];
}

const isOwed = ({ invoices }: Overdue) => invoices.length > 0;
