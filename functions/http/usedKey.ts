import { Stop } from '../../shared/api/problem.ts';
import type { Guard } from '../../shared/data/commit.ts';
import { clientPartition, guardKey } from '../../shared/data/keys.ts';
import type { Found } from '../../shared/data/read.ts';
import type { Key, Store } from '../../shared/data/store.ts';
import { type Action, putNew } from '../../shared/data/transact.ts';
import { keyReused } from './outcome.ts';

/** Where a request names a case that stands for ever, its Idempotency-Key is also kept with the client. */
export type UsedKey = {
  keys: Key[];
  /** Throws Stop (422) when the key was used for another request, about another case. */
  admit: (found: Found) => void;
  along: (caseId: string) => Action<'version-differs'>[];
};

export function usedKey(store: Store, clientId: string, guard: Guard | undefined): UsedKey {
  if (!guard) return { keys: [], admit: () => undefined, along: () => [] };
  const { hash, bodyHash } = guard;
  const key = guardKey(clientPartition(clientId), hash);
  return {
    keys: [key],
    admit: (found) => {
      const before = found(key);
      if (before && before.bodyHash !== bodyHash) throw new Stop(keyReused);
    },
    along: (caseId) => [putNew(store, { ...key, bodyHash, caseId }, 'version-differs')],
  };
}
