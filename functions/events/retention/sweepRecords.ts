import type { Logger } from '@aws-lambda-powertools/logger';
import { applied } from '../../../shared/data/conditional.ts';
import { waitLonger } from '../../../shared/data/effectMarks.ts';
import { casePartition } from '../../../shared/data/keys.ts';
import { forgetCase } from '../../../shared/data/personal/forget.ts';
import { retainShards } from '../../../shared/data/personal/places.ts';
import { queryPage } from '../../../shared/data/read.ts';
import type { Item, Key } from '../../../shared/data/store.ts';
import { type Instant, plusSeconds } from '../../../shared/domain/instant.ts';
import type { Count } from '../effects/deps.ts';
import { dropDocuments } from '../personal/areas.ts';
import type { PersonalDeps } from '../personal/exportPage.ts';

export type RetentionDeps = PersonalDeps & { count: Count; logger: Pick<Logger, 'error'> };
export type Retained = {
  forgotten: number;
  erased: number;
  kept: number;
  failed: number;
  unfinished: boolean;
};

const pageSize = 100;
const reserve = 10_000;
/** What a hold keeps is looked at again after so long. */
export const lookAgainSeconds = 30 * 86_400;

/**
 * Forgets the words of every case whose time has come, and looks at no other: shard by shard, oldest first. What is
 * done waits no more, so a run that is killed, or repeated, goes on where it stopped. A legal hold wins: its case is
 * looked at again in a month. `timeLeft` in milliseconds ends a run in good time; the next night goes on.
 */
export async function sweepRecords(
  deps: RetentionDeps,
  { now, timeLeft }: { now: Instant; timeLeft: () => number },
): Promise<Retained> {
  const done: Retained = { forgotten: 0, erased: 0, kept: 0, failed: 0, unfinished: false };
  // The first page of every shard at once, because mostly there is nothing in them.
  const first = await Promise.all(retainShards.map((shard) => dueIn(deps, shard, now)));
  for (const [i, shard] of retainShards.entries()) {
    for (let page = first[i]; page; page = page.next && (await dueIn(deps, shard, now, page.next))) {
      for (const item of page.items) {
        if (timeLeft() < reserve) return finished(deps, { ...done, unfinished: true });
        await forget(deps, { shard, key: item as Key }, now, done);
      }
    }
  }
  return finished(deps, done);
}

function dueIn({ store }: RetentionDeps, shard: string, now: Instant, after?: Item) {
  return queryPage(store, {
    IndexName: 'due',
    KeyConditionExpression: 'dueKey = :key AND dueAt <= :until',
    Limit: pageSize,
    values: { ':key': shard, ':until': now },
    after,
  });
}

type Waiting = { shard: string; key: Key };

/** Whatever is the matter with a case, the ones after it have their turn. */
async function forget(
  deps: RetentionDeps,
  { shard, key }: Waiting,
  now: Instant,
  done: Retained,
): Promise<void> {
  const caseId = key.PK.slice(casePartition('').length);
  try {
    const forgetting = { store: deps.store, dropDocuments: dropDocuments(deps) };
    const outcome = await forgetCase(forgetting, caseId, { since: 'keep', at: now, now });
    if ('kept' in outcome) {
      done.kept++;
      await applied(waitLonger(deps.store, key, shard, plusSeconds(now, lookAgainSeconds)));
      return;
    }
    done.forgotten++;
    done.erased += outcome.erased;
  } catch (error) {
    done.failed++;
    deps.logger.error('retention', { caseId, because: `${error}` });
  }
}

function finished({ count }: RetentionDeps, done: Retained): Retained {
  count('RecordsForgotten', done.forgotten);
  count('RetentionRuns', 1);
  return done;
}
