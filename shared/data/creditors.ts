import * as z from 'zod';
import { OfficeCode } from '../domain/office.ts';
import type { Overdue } from '../domain/overdue/state.ts';
import { buyerPartition } from './keys.ts';
import type { Item, Key } from './store.ts';

/** That a client has unpaid invoices on a buyer: it stands beside the buyer for as long as he has (F 15). */
export const Creditor = z.strictObject({
  overdueId: z.string(),
  clientId: z.string(),
  office: OfficeCode,
  policyId: z.string(),
  gradeShown: z.boolean(),
});
export type Creditor = z.infer<typeof Creditor>;

export const creditorKey = ({ buyerId, id }: Pick<Overdue, 'buyerId' | 'id'>): Key => ({
  PK: buyerPartition(buyerId),
  SK: `O#${id}`,
});

export function creditorItem(state: Overdue): Item & Key {
  const { id: overdueId, clientId, office, policyId, gradeShown } = state;
  const creditor: Creditor = { overdueId, clientId, office, policyId, gradeShown };
  return { ...creditorKey(state), ...creditor };
}

export function parseCreditor({ PK: _, SK: __, ...item }: Item): Creditor {
  return Creditor.parse(item);
}
