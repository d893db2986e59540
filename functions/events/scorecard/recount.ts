import { ledgerPage, wholeMonth } from '../../../shared/data/ledgerPages.ts';
import { countedIn, type KeptMonth, keepMonths, readScorecard } from '../../../shared/data/scorecardItems.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { officeCodes } from '../../../shared/domain/office.ts';
import type { PromiseEntry } from '../../../shared/domain/promise.ts';
import { countsOf } from '../../../shared/domain/scorecard/counts.ts';
import { factOf } from '../../../shared/domain/scorecard/fact.ts';
import { type Counted, liveMonths, scorecardMonths } from '../../../shared/domain/scorecard/months.ts';
import { published } from '../../../shared/domain/scorecard/published.ts';
import type { Count as CountMetric } from '../effects/deps.ts';

export type RecountDeps = { store: Store; count: CountMetric };
/** `timeLeft` in milliseconds; `everything` counts final months again too. */
export type Run = { now: Instant; everything: boolean; timeLeft: () => number };
export type Recounted = { months: string[]; unfinished: boolean };

/** So much time must be left to read another page. */
const reserve = 20_000;

/**
 * Counts every month that can still change from the ledger, the one that was counted longest ago first. A run
 * that is repeated goes on where it stopped, one that runs out of time leaves the rest to the next; a month
 * is kept whole or not at all. Cost: the ledger of some four months is read through the index, about 1 KB a
 * promise; with few promises that is one Query a month, all at once.
 */
export async function recount({ store, count }: RecountDeps, run: Run): Promise<Recounted> {
  const hasTime = () => run.timeLeft() >= reserve;
  const known = await readScorecard(store, scorecardMonths(run.now));
  const months = waiting(known.months.map(countedIn), run);
  const begun = await Promise.all(
    months.map(async (month) => ({ month, first: await ledgerPage(store, month) })),
  );
  const counted: KeptMonth[] = [];
  for (const { month, first } of begun) {
    const entries = hasTime() && (await wholeMonth(store, month, first, hasTime));
    if (!entries) break;
    counted.push(countedMonth(month, entries, run.now));
  }
  const kept = await keepMonths(store, known, counted);
  const unfinished = counted.length < months.length;
  if (!unfinished) count('ScorecardRuns', 1);
  return { months: kept ? counted.map(({ score }) => score.month) : [], unfinished };
}

/** What the promises of a month, of all offices, come to. */
function countedMonth(month: string, entries: readonly PromiseEntry[], now: Instant): KeptMonth {
  const offices = Map.groupBy(entries, ({ office }) => office);
  const counts = officeCodes.flatMap((office) =>
    countsOf((offices.get(office) ?? []).map(factOf), office, now),
  );
  const settled = counts.every(({ tally }) => tally.running === 0);
  return { score: { month, asOf: now, ...published(counts) }, settled };
}

function waiting(counted: readonly Counted[], { now, everything }: Run): string[] {
  const months = scorecardMonths(now);
  const asOf = new Map(counted.map((known) => [known.month, known.asOf]));
  const live = everything ? months : liveMonths(months, counted);
  const age = (month: string) => asOf.get(month) ?? '';
  return live.filter((month) => age(month) < now).sort((a, b) => (age(a) < age(b) ? -1 : 1));
}
