import * as z from 'zod';
import { type ListedPolicy, ListedPolicy as Schema } from '../domain/policy/overlap.ts';
import { clientPartition } from './keys.ts';
import type { Found } from './read.ts';
import { underVersion } from './registers.ts';
import type { Key, Store } from './store.ts';
import type { Action } from './transact.ts';

/** A client has so many policies at most: their list is one item, which whoever enters one reads and writes. */
export const mostPolicies = 200;

const ListItem = z.object({ version: z.number().int().nonnegative(), policies: z.array(Schema) });

export const policyListKey = (clientId: string): Key => ({ PK: clientPartition(clientId), SK: 'A#POLICIES' });

/** The policies of a client as they were entered; how long each has been renewed since, it says itself. */
export function policyListIn(found: Found, clientId: string): z.infer<typeof ListItem> {
  const item = found(policyListKey(clientId));
  return item ? ListItem.parse(item) : { version: 0, policies: [] };
}

export function policyListAction(
  store: Store,
  clientId: string,
  policies: readonly ListedPolicy[],
  version: number,
): Action<'version-differs'> {
  return underVersion(store, { ...policyListKey(clientId), policies }, version);
}
