import * as z from 'zod';
import { Policy } from '../domain/policy/policy.ts';
import { header } from './keys.ts';
import { type Found, queryPage } from './read.ts';
import { underVersion } from './registers.ts';
import type { Item, Key, Store } from './store.ts';

const PolicyItem = z.object({ version: z.number().int().positive(), policy: Policy });

export const policyPartition = (policyId: string) => `POLICY#${policyId}`;
export const policyKey = (policyId: string): Key => header(policyPartition(policyId));

export function policyIn(found: Found, policyId: string): z.infer<typeof PolicyItem> | undefined {
  const item = found(policyKey(policyId));
  return item && PolicyItem.parse(item);
}

/** The action that writes a policy under its version (0: a new one); the client finds it by when it began. */
export function policyAction(store: Store, policy: Policy, version: number) {
  const { clientId, policyId, startsOn } = policy;
  const index = { clientKey: clientPolicies(clientId), clientSort: `${startsOn}#${policyId}` };
  return underVersion(store, { ...policyKey(policyId), ...index, policy }, version);
}

export const clientPolicies = (clientId: string) => `policy#${clientId}`;

/** A page of a client's policies, newest first (may be a second old). */
export async function policiesOf(
  store: Store,
  clientId: string,
  { limit, after }: { limit: number; after?: Item | undefined },
): Promise<{ policies: Policy[]; next: Item | undefined }> {
  const { items, next } = await queryPage(store, {
    IndexName: 'client',
    KeyConditionExpression: 'clientKey = :key',
    ScanIndexForward: false,
    Limit: limit,
    values: { ':key': clientPolicies(clientId) },
    after: after && { ...after, clientKey: clientPolicies(clientId) },
  });
  return { policies: items.map((item) => PolicyItem.parse(item).policy), next };
}
