import { casePartition, settlePrefix, shards } from '../../../shared/data/keys.ts';
import { type Page, queryPage } from '../../../shared/data/read.ts';
import type { Item, Key } from '../../../shared/data/store.ts';
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
  const effects = await eachDue(deps, 'effect', { before, until: postponed, timeLeft, notice }, again);
  const cases = await eachDue(deps, 'timer', { before, until: before, timeLeft, notice: () => {} }, (item) =>
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

type Sweep = { before: Instant; until: Instant; timeLeft: () => number; notice: (item: Item) => void };

/** Every item of the due index up to an instant, shard by shard, oldest first; a page may show later ones. */
async function eachDue(
  { store }: RedeliverDeps,
  kind: 'effect' | 'timer',
  { before, until, timeLeft, notice }: Sweep,
  act: (item: Item) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let shard = 0; shard < shards; shard++) {
    let page: Page = { items: [], next: undefined };
    do {
      page = await queryPage(store, {
        IndexName: 'due',
        KeyConditionExpression: 'dueKey = :key AND dueAt <= :until',
        Limit: 200,
        values: { ':key': `${kind}#${shard}`, ':until': until },
        after: page.next,
      });
      for (const item of page.items) notice(item);
      for (const item of page.items.filter(({ dueAt }) => String(dueAt) <= before)) {
        if (timeLeft() < reserve) return count;
        await act(item);
        count++;
      }
    } while (page.next && String(page.items.at(-1)?.dueAt) <= before);
  }
  return count;
}

function report({ count }: RedeliverDeps, now: Instant, oldestSeconds: number): void {
  count('OldestPendingEffectSeconds', oldestSeconds);
  const lastYears = officeCodes.map((office) => calendarFor(office).years.to);
  count('CalendarYearsLeft', Math.min(...lastYears) - Number(now.slice(0, 4)));
  count('ReconcileRuns', 1);
}
