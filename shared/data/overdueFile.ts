import * as z from 'zod';
import { casePartition } from './keys.ts';
import type { Found } from './read.ts';
import { underVersion } from './registers.ts';
import { type Key, type Store, toItem } from './store.ts';
import type { Action } from './transact.ts';

/**
 * Beside an overdue file: which of its invoices are in a claim, and which claim and mandate are open. Whoever
 * opens or ends one writes it under its version, so that no invoice is claimed or mandated twice at once.
 */
export const OverdueFile = z.object({
  /** 0 while nothing was ever claimed or mandated. */
  version: z.number().int().nonnegative(),
  /** Numbers of invoices in a claim that was not cancelled. */
  claimed: z.array(z.string()),
  /** The open claim. */
  claim: z.string().optional(),
  /** The open mandate. */
  collection: z.string().optional(),
});
export type OverdueFile = z.infer<typeof OverdueFile>;

export const overdueFileKey = (overdueId: string): Key => ({ PK: casePartition(overdueId), SK: 'FILE' });

/** The item as it was read; an empty one of version 0 when there is none yet. */
export function overdueFileIn(found: Found, overdueId: string): OverdueFile {
  const item = found(overdueFileKey(overdueId));
  return item ? OverdueFile.parse(item) : { version: 0, claimed: [] };
}

/** The action that writes it under the version it was read with; it gets the next one. */
export function overdueFileAction(store: Store, overdueId: string, { version, ...file }: OverdueFile) {
  return underVersion(store, { ...overdueFileKey(overdueId), ...file }, version);
}

/** The mandate is closed: the item, which names it, names none. */
export const withoutMandate = (store: Store, overdueId: string, collectionId: string) =>
  without(store, overdueId, 'collection', collectionId);

/** The claim is over, and its invoices stay claimed: another claim may follow on others. */
export const withoutClaim = (store: Store, overdueId: string, claimId: string) =>
  without(store, overdueId, 'claim', claimId);

/** The item is not read before, and gets the next version. */
function without(
  store: Store,
  overdueId: string,
  what: 'collection' | 'claim',
  id: string,
): Action<'version-differs'> {
  return {
    write: {
      Update: {
        TableName: store.table,
        Key: toItem(overdueFileKey(overdueId)),
        UpdateExpression: 'SET #version = #version + :one REMOVE #what',
        ConditionExpression: '#what = :id',
        ExpressionAttributeNames: { '#version': 'version', '#what': what },
        ExpressionAttributeValues: toItem({ ':one': 1, ':id': id }),
      },
    },
    onFail: 'version-differs',
  };
}
