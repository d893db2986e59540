import { casePartition, settlePrefix, shards } from '../../../shared/data/keys.ts';
import { type Page, queryPage } from '../../../shared/data/read.ts';
import type { Item, Key, Store } from '../../../shared/data/store.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { earlier, type Instant, plusSeconds, secondsOf } from '../../../shared/domain/instant.ts';
import { officeCodes } from '../../../shared/domain/office.ts';
import { wakeCase } from '../wake/wakeCase.ts';
import { longestWaitSeconds, type RedeliverDeps, redeliver } from './redeliver.ts';

/** What the fast path has not done after so long is ours. */
const patienceSeconds = 300;

export type Reconciled = { effects: number; cases: number; unfinished: boolean };

/**
 * The slow, sure path: does every effect that has been pending for five minutes, and looks at every case
 * whose next deadline passed more than five minutes ago. `timeLeft` in milliseconds ends it in good time; the
 * next run goes on.
 */
export async function reconcile(
  deps: RedeliverDeps,
  now: Instant,
  timeLeft: () => number,
): Promise<Reconciled> {
  const before = plusSeconds(now, -patienceSeconds);
  const postponed = plusSeconds(now, longestWaitSeconds);
  let [oldest, oldestPayment] = [now, now];
  const notice = ({ pendingSince, SK }: Item) => {
    if (typeof pendingSince !== 'string') return;
    oldest = earlier(oldest, pendingSince as Instant);
    if (String(SK).startsWith(settlePrefix)) oldestPayment = earlier(oldestPayment, pendingSince as Instant);
  };
  const again = ({ PK, SK }: Item) => redeliver(deps, { PK, SK } as Key, now);
  const [pending, passed] = await Promise.all([
    dueIn(deps.store, 'effect', postponed),
    dueIn(deps.store, 'timer', before),
  ]);
  const effects = await eachDue(pending, { before, timeLeft, notice }, again);
  const cases = await eachDue(passed, { before, timeLeft, notice: () => {} }, (item) =>
    look(deps, item, now),
  );
  deps.count('OldestUnpaidSeconds', secondsOf(now) - secondsOf(oldestPayment));
  report(deps, now, secondsOf(now) - secondsOf(oldest));
  return { effects, cases, unfinished: timeLeft() < reserve };
}

const reserve = 5_000;

async function look(deps: RedeliverDeps, item: Item, now: Instant): Promise<void> {
  const caseId = String(item.PK).slice(casePartition('').length);
  try {
    await wakeCase(deps.store, deps.count, { caseId, now, requestId: `reconcile-${now}` });
  } catch (error) {
    deps.logger.error('wake', { caseId, because: `${error}` });
  }
}

/** A page of a shard of the due index, and how to come by the one after it. */
type Shard = Page & { following: () => Promise<Shard> };

/** The first page of every shard, all asked at once, because mostly there is nothing in them. */
function dueIn(store: Store, kind: 'effect' | 'timer', until: Instant): Promise<Shard[]> {
  const read = async (key: string, after?: Item): Promise<Shard> => {
    const page = await queryPage(store, {
      IndexName: 'due',
      KeyConditionExpression: 'dueKey = :key AND dueAt <= :until',
      Limit: 200,
      values: { ':key': key, ':until': until },
      after,
    });
    return { ...page, following: () => read(key, page.next) };
  };
  return Promise.all(Array.from({ length: shards }, (_, shard) => read(`${kind}#${shard}`)));
}

type Sweep = { before: Instant; timeLeft: () => number; notice: (item: Item) => void };

/** Everything that is due before an instant, shard by shard, oldest first; `notice` may be shown later ones. */
async function eachDue(
  firstPages: Shard[],
  { before, timeLeft, notice }: Sweep,
  act: (item: Item) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let [page, ...rest] = firstPages; page; [page, ...rest] = rest) {
    for (const item of page.items) notice(item);
    const due = page.items.filter(({ dueAt }) => String(dueAt) <= before);
    for (const item of due) {
      if (timeLeft() < reserve) return count;
      await act(item);
      count++;
    }
    if (page.next && due.length === page.items.length) rest.unshift(await page.following());
  }
  return count;
}

function report({ count }: RedeliverDeps, now: Instant, oldestSeconds: number): void {
  count('OldestPendingEffectSeconds', oldestSeconds);
  const lastYears = officeCodes.map((office) => calendarFor(office).years.to);
  count('CalendarYearsLeft', Math.min(...lastYears) - Number(now.slice(0, 4)));
  count('ReconcileRuns', 1);
}
