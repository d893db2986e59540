import type { Logger } from '@aws-lambda-powertools/logger';
import { casePartition, sweepShards } from '../../../shared/data/keys.ts';
import { queryPage } from '../../../shared/data/read.ts';
import type { Item, Store } from '../../../shared/data/store.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { Count } from '../effects/deps.ts';
import { wakeCase } from '../wake/wakeCase.ts';

export type SweepDeps = { store: Store; count: Count; logger: Pick<Logger, 'error'> };
/** `timeLeft` in milliseconds ends a run in good time. */
export type Sweep = { now: Instant; timeLeft: () => number };
export type Swept = { woken: number; failed: number; unfinished: boolean };

const reserve = 10_000;
/** One page of a shard, and how many of its cases are looked at together. */
const pageSize = 200;
const atOnce = 8;

/**
 * Looks at every case that waits for this morning or for one before it, and at no other: all shards side by side, page
 * after page. Where it is not yet morning nothing is due. What it has done is not due any more, so a run that is
 * repeated, or killed half-way and begun again, goes on where it stopped, and one that was left out is made up for by
 * the next, be it for another zone.
 */
export async function sweep(deps: SweepDeps, run: Sweep): Promise<Swept> {
  const shards = await Promise.all(sweepShards.map((shard) => sweepShard(deps, run, shard)));
  deps.count('SweepRuns', 1);
  const sum = (count: (swept: Swept) => number) => shards.reduce((total, swept) => total + count(swept), 0);
  return {
    woken: sum(({ woken }) => woken),
    failed: sum(({ failed }) => failed),
    unfinished: shards.some(({ unfinished }) => unfinished),
  };
}

async function sweepShard(deps: SweepDeps, run: Sweep, shard: string): Promise<Swept> {
  const swept = { woken: 0, failed: 0, unfinished: false };
  for (
    let page = await pageOf(deps.store, shard, run.now);
    ;
    page = await pageOf(deps.store, shard, run.now, page.next)
  ) {
    for (let at = 0; at < page.items.length; at += atOnce) {
      if (run.timeLeft() < reserve) return { ...swept, unfinished: true };
      const some = page.items.slice(at, at + atOnce);
      const looked = await Promise.all(some.map((item) => look(deps, item, run)));
      swept.woken += looked.filter((well) => well).length;
      swept.failed += looked.filter((well) => !well).length;
    }
    if (!page.next) return swept;
  }
}

function pageOf(store: Store, shard: string, now: Instant, after?: Item) {
  return queryPage(store, {
    IndexName: 'due',
    KeyConditionExpression: 'dueKey = :key AND dueAt <= :until',
    Limit: pageSize,
    values: { ':key': shard, ':until': now },
    after,
  });
}

/** Whatever is the matter with a case, the ones after it have their turn. */
async function look({ store, count, logger }: SweepDeps, item: Item, { now }: Sweep): Promise<boolean> {
  const caseId = String(item.PK).slice(casePartition('').length);
  try {
    await wakeCase(store, count, { caseId, now, requestId: `sweep-${now}` });
    return true;
  } catch (error) {
    logger.error('sweep', { caseId, because: `${error}` });
    return false;
  }
}
