import * as z from 'zod';
import type { Invoice } from '../domain/invoice/state.ts';
import { noPremium, PremiumAccount, withInvoice } from '../domain/invoice/unpaidPremium.ts';
import { policyInId } from './invoiceIds.ts';
import { policyPartition } from './policies.ts';
import type { Found } from './read.ts';
import { underVersion } from './registers.ts';
import type { Key, Store } from './store.ts';
import { type Action, absent, unchanged } from './transact.ts';

const AccountItem = z.object({ version: z.number().int().positive(), account: PremiumAccount });

/** What a policy still owes of its premium, and when that suspended its cover: one item beside the policy. */
export const premiumAccountKey = (policyId: string): Key => ({
  PK: policyPartition(policyId),
  SK: 'B#PREMIUM',
});

/** The same by the id of an invoice, which carries its policy. */
export function premiumAccountOf(invoiceId: string): Key[] {
  const policyId = policyInId(invoiceId);
  return policyId ? [premiumAccountKey(policyId)] : [];
}

/** A policy that was never billed has version 0. */
export function premiumAccountIn(
  found: Found,
  policyId: string,
): { version: number; account: PremiumAccount } {
  const item = found(premiumAccountKey(policyId));
  return item ? AccountItem.parse(item) : { version: 0, account: noPremium };
}

/** Writes the account under the version it was read with, where the invoice has changed it. */
export function premiumAccountActions(
  store: Store,
  found: Found,
  { before, after }: { before: Invoice | undefined; after: Invoice },
): Action<'version-differs'>[] {
  const { policyId } = after.draft;
  const { version, account } = premiumAccountIn(found, policyId);
  const next = withInvoice(account, before, after);
  if (JSON.stringify(next) === JSON.stringify(account)) return [];
  return [underVersion(store, { ...premiumAccountKey(policyId), account: next }, version)];
}

/** Whoever decides by it writes only while it is what it was. */
export function premiumAccountUnchanged(
  store: Store,
  found: Found,
  policyId: string,
): Action<'version-differs'> {
  const { version } = premiumAccountIn(found, policyId);
  const key = premiumAccountKey(policyId);
  return version === 0
    ? absent(store, key, 'version-differs' as const)
    : unchanged(store, key, version, 'version-differs' as const);
}
