import { ledgerOf } from '../../../shared/data/ledgerPages.ts';
import { countedIn, keepMonth, readScorecard } from '../../../shared/data/scorecardItems.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { type OfficeCode, officeCodes } from '../../../shared/domain/office.ts';
import { type Count, countsOf } from '../../../shared/domain/scorecard/counts.ts';
import { factOf, type LedgerFact } from '../../../shared/domain/scorecard/fact.ts';
import { type Counted, liveMonths, scorecardMonths } from '../../../shared/domain/scorecard/months.ts';
import { published } from '../../../shared/domain/scorecard/published.ts';
import type { Count as CountMetric } from '../effects/deps.ts';

export type RecountDeps = { store: Store; count: CountMetric };
/** `timeLeft` in milliseconds; `everything` counts final months again too. */
export type Run = { now: Instant; everything: boolean; timeLeft: () => number };
export type Recounted = { months: string[]; unfinished: boolean };

/** So much time must be left to begin another office. */
const reserve = 20_000;

/**
 * Counts every month that can still change from the ledger, the one that was counted longest ago first. A run
 * that is repeated goes on where it stopped, one that runs out of time leaves the rest to the next; a month
 * is kept whole or not at all. Cost: the ledger of some four months is read through the index, about 1 KB a
 * promise.
 */
export async function recount({ store, count }: RecountDeps, run: Run): Promise<Recounted> {
  const done: string[] = [];
  for (const month of await waiting(store, run)) {
    const counts = await countMonth(store, month, run);
    if (!counts) return { months: done, unfinished: true };
    const settled = counts.every(({ tally }) => tally.running === 0);
    await keepMonth(store, { score: { month, asOf: run.now, ...published(counts) }, settled });
    done.push(month);
  }
  count('ScorecardRuns', 1);
  return { months: done, unfinished: false };
}

async function waiting(store: Store, { now, everything }: Run): Promise<string[]> {
  const months = scorecardMonths(now);
  const counted = (await readScorecard(store, months)).map(countedIn);
  const asOf = new Map(counted.map((known: Counted) => [known.month, known.asOf]));
  const live = everything ? months : liveMonths(months, counted);
  const age = (month: string) => asOf.get(month) ?? '';
  return live.filter((month) => age(month) < now).sort((a, b) => (age(a) < age(b) ? -1 : 1));
}

/** Undefined when there was not time enough for all offices. */
async function countMonth(store: Store, month: string, { now, timeLeft }: Run): Promise<Count[] | undefined> {
  const counts: Count[] = [];
  for (const office of officeCodes) {
    if (timeLeft() < reserve) return undefined;
    counts.push(...countsOf(await factsOf(store, office, month), office, now));
  }
  return counts;
}

async function factsOf(store: Store, office: OfficeCode, month: string): Promise<LedgerFact[]> {
  const facts: LedgerFact[] = [];
  for await (const entry of ledgerOf(store, office, month)) facts.push(factOf(entry));
  return facts;
}
