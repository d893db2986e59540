import { casePartition, shards } from '../../../shared/data/keys.ts';
import { type Page, queryPage } from '../../../shared/data/read.ts';
import type { Item, Key } from '../../../shared/data/store.ts';
import { calendarFor } from '../../../shared/domain/calendar.ts';
import { type Instant, plusSeconds, secondsOf } from '../../../shared/domain/instant.ts';
import { officeCodes } from '../../../shared/domain/office.ts';
import { wakeCase } from '../wake/wakeCase.ts';
import { type RedeliverDeps, redeliver } from './redeliver.ts';

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
  let oldest = before;
  const effects = await eachDue(deps, 'effect', before, timeLeft, async (item) => {
    if (String(item.dueAt) < oldest) oldest = String(item.dueAt) as Instant;
    await redeliver(deps, item as Key, now);
  });
  const cases = await eachDue(deps, 'timer', before, timeLeft, (item) => look(deps, item, now));
  report(deps, now, effects > 0 ? secondsOf(now) - secondsOf(oldest) : 0);
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

/** Every item of the due index up to an instant, shard by shard, oldest first. */
async function eachDue(
  { store }: RedeliverDeps,
  kind: 'effect' | 'timer',
  before: Instant,
  timeLeft: () => number,
  act: (item: Item) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let shard = 0; shard < shards; shard++) {
    let page: Page = { items: [], next: undefined };
    do {
      page = await queryPage(store, {
        IndexName: 'due',
        KeyConditionExpression: 'dueKey = :key AND dueAt <= :before',
        values: { ':key': `${kind}#${shard}`, ':before': before },
        after: page.next,
      });
      for (const item of page.items) {
        if (timeLeft() < reserve) return count;
        await act(item);
        count++;
      }
    } while (page.next);
  }
  return count;
}

function report({ count }: RedeliverDeps, now: Instant, oldestSeconds: number): void {
  count('OldestPendingEffectSeconds', oldestSeconds);
  const lastYears = officeCodes.map((office) => calendarFor(office).years.to);
  count('CalendarYearsLeft', Math.min(...lastYears) - Number(now.slice(0, 4)));
  count('ReconcileRuns', 1);
}
