import type { ErasureEffect } from '../../../shared/data/effects.ts';
import { holdsIn, holdsKey, holdsUnchanged } from '../../../shared/data/legalHolds.ts';
import type { Area } from '../../../shared/data/personal/sources.ts';
import { itemsIn } from '../../../shared/data/personal/sources.ts';
import { policyIn, policyKey } from '../../../shared/data/policies.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Item, Key, Store } from '../../../shared/data/store.ts';
import { forgetAction } from '../../../shared/data/texts.ts';
import { transact, unchanged } from '../../../shared/data/transact.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { holdOn } from '../../../shared/domain/records/hold.ts';
import { keptUntil, overFrom } from '../../../shared/domain/records/retention.ts';
import type { Gone } from './gone.ts';

const atOnce = 90;

/** What we wrote about a policy, its certificates for instance: it stays while the policy runs, and as long as the law wants. */
export async function forgetPolicy(
  store: Store,
  { at }: ErasureEffect,
  { PK }: Area,
  now: Instant,
): Promise<Gone> {
  const words: Item[] = [];
  for await (const item of itemsIn(store, PK)) if (String(item.SK).includes('#TXT#')) words.push(item);
  const policyId = PK.slice('POLICY#'.length);
  const key = policyKey(policyId);
  const first = policyIn(await readAll(store, [key]), policyId);
  if (words.length === 0 || !first) return { erased: 0, kept: [] };
  const { clientId, office, endsOn: ended } = first.policy;
  const known = holdsIn(await readAll(store, [holdsKey(clientId)]), clientId);
  if (holdOn(known.holds)) return { erased: 0, kept: [{ record: 'decisions', because: 'legal-hold' }] };
  if (now < overFrom(ended)) return { erased: 0, kept: [{ record: 'decisions', because: 'contract' }] };
  const { duty: until } = keptUntil({ kind: 'renewal', office, ended }, now);
  if (until && now < overFrom(until))
    return { erased: 0, kept: [{ record: 'decisions', because: 'retention', until }] };
  const checks = [
    unchanged(store, key, first.version, 'version-differs'),
    holdsUnchanged(store, clientId, known),
  ];
  const left = words.filter(({ erasedAt }) => erasedAt === undefined);
  for (let from = 0; from < left.length; from += atOnce) {
    const some = left.slice(from, from + atOnce).map((item) => forgetAction(store, item as Key, at));
    const { done } = await transact(store, [...checks, ...some]);
    if (!done) throw new Error('The policy, or its holds, changed meanwhile');
  }
  return { erased: words.filter(({ erasedAt }) => (erasedAt ?? at) === at).length, kept: [] };
}
