import type { Posting } from '../domain/ledger/posting.ts';
import { casePartition } from './keys.ts';
import type { Store } from './store.ts';
import { type Action, putNew } from './transact.ts';

/** A posting stands for ever, in the partition of its claim, under its natural key. */
export const postingKey = (caseId: string, id: string) => ({
  PK: casePartition(caseId),
  SK: `P#POSTING#${id}`,
});

/**
 * Writes postings with the commit that makes them. One that is there already is a bug: the case would not have
 * made it again.
 */
export function postingActions(store: Store, caseId: string, postings: readonly Posting[]): Action<never>[] {
  return postings.map((posting) => putNew<never>(store, { ...postingKey(caseId, posting.id), ...posting }));
}
