import { Busy } from '../../../shared/data/busy.ts';
import { kindOf } from '../../../shared/data/caseKinds.ts';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { commit, nextAlarm } from '../../../shared/data/commit.ts';
import { casePartition, header, officeOf } from '../../../shared/data/keys.ts';
import { readAll } from '../../../shared/data/read.ts';
import { worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { elapse } from '../../../shared/domain/elapse.ts';
import { type Instant, secondsOf } from '../../../shared/domain/instant.ts';
import type { Count } from '../effects/deps.ts';

export type Wake = { caseId: string; now: Instant; requestId: string; n?: number | undefined };

/**
 * Looks at a case: applies what has passed, and sets the next alarm. It carries no authority and no news, so
 * it may come early, late, twice or from nowhere. Returns how many events it made.
 */
export async function wakeCase(store: Store, count: Count, wake: Wake): Promise<number> {
  let made = 0;
  for (let round = 0; round < 50; round++) {
    const { events, more } = await lookOnce(store, count, wake);
    made += events;
    if (!more) return made;
  }
  throw new Busy();
}

async function lookOnce(store: Store, count: Count, wake: Wake): Promise<{ events: number; more: boolean }> {
  const { caseId, now, requestId, n: rang } = wake;
  const kind = kindOf(caseId);
  const key = header(casePartition(caseId));
  const office = officeOf(caseId);
  const partner = kind.partner?.keys(caseId) ?? [];
  const found = await readAll(store, [key, ...worldKeys(office), ...partner]);
  const item = found(key);
  if (!item) return { events: 0, more: false };
  const before = parseCase(kind, item);
  const { events, more, state } = elapse(kind.process, before.state, now, worldIn(found, office));
  const alarm = nextAlarm(kind, state, before.alarm, now, rang);
  if (events.length === 0 && alarm?.n === before.alarm?.n) return { events: 0, more: false };
  const along = kind.partner?.follow(store, found, caseId, events);
  const committed = await commit({ store, kind, before, events, now, requestId, rang, along });
  if (committed.outcome !== 'done') return { events: 0, more: true };
  const [first] = events;
  if (first && !kind.swept) count('WakeLatenessSeconds', secondsOf(now) - secondsOf(first.at));
  return { events: events.length, more };
}
