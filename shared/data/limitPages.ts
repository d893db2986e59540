import * as z from 'zod';
import { queryPage } from './read.ts';
import type { Item, Store } from './store.ts';

/** What the index shows of a limit; what it insures is read by its key. */
const Line = z.object({ state: z.object({ policyId: z.string(), buyerId: z.string() }) });
export type LimitLine = z.infer<typeof Line>['state'];

/** One Query reads so many limits. */
const atOnce = 100;
/** So many Queries one call asks, however many limits a client has under other policies. */
export const mostQueries = 20;

/**
 * Which buyers a policy has limits on, in the order in which they were first asked for: at most `most` of them and
 * twenty Queries (the index may be a second old). `next` is where the rest begins.
 */
export async function limitsOf(
  store: Store,
  { clientId, policyId }: { clientId: string; policyId: string },
  { most, after }: { most: number; after: Item | undefined },
): Promise<{ limits: LimitLine[]; next: Item | undefined }> {
  const key = `credit-limit#${clientId}`;
  const limits: LimitLine[] = [];
  let next = after;
  for (let asked = 0; asked < mostQueries && limits.length < most; asked += 1) {
    const page = await queryPage(store, {
      IndexName: 'client',
      KeyConditionExpression: 'clientKey = :key',
      Limit: Math.min(atOnce, most - limits.length),
      values: { ':key': key },
      after: next && { ...next, clientKey: key },
    });
    const found = page.items.map((item) => Line.parse(item).state);
    limits.push(...found.filter((limit) => limit.policyId === policyId));
    next = page.next;
    if (!next) break;
  }
  return { limits, next };
}
