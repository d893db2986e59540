import { ledgerByMonth } from '../../../shared/data/ledgerPages.ts';
import { countedIn, type KeptMonth, keepMonths, readForCount } from '../../../shared/data/scorecardItems.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import { type Count, countsOf } from '../../../shared/domain/scorecard/counts.ts';
import { factOf } from '../../../shared/domain/scorecard/fact.ts';
import { type Counted, liveMonths, scorecardMonths } from '../../../shared/domain/scorecard/months.ts';
import { published } from '../../../shared/domain/scorecard/published.ts';
import type { Count as CountMetric } from '../effects/deps.ts';

export type RecountDeps = { store: Store; count: CountMetric };
/** `timeLeft` in milliseconds; `everything` counts final months again too. */
export type Run = { now: Instant; everything: boolean; timeLeft: () => number };
export type Recounted = { months: string[]; unfinished: boolean };

type Ledger = { office: OfficeCode; months: ReturnType<typeof ledgerByMonth> };

/** So much time must be left to read another page. */
const reserve = 20_000;

/**
 * Counts every month that can still change from the ledger, the one that was counted longest ago first. A run
 * that is repeated goes on where it stopped, one that runs out of time leaves the rest to the next; a month
 * is kept whole or not at all. Cost: the ledger of some four months is read through the index, about 1 KB a
 * promise; with few promises that is one Query an office with a roster, all at once.
 */
export async function recount({ store, count }: RecountDeps, run: Run): Promise<Recounted> {
  const done: string[] = [];
  const begun = await readForCount(store, scorecardMonths(run.now));
  let { known } = begun;
  for (const months of ascending(waiting(known.months.map(countedIn), run))) {
    const hasTime = () => run.timeLeft() >= reserve;
    const ledgers = begun.offices.map((office) => ({
      office,
      months: ledgerByMonth(store, office, months, hasTime),
    }));
    const counted: KeptMonth[] = [];
    for (const month of months) {
      const counts = hasTime() ? await countMonth(ledgers, run.now) : undefined;
      if (!counts) break;
      const settled = counts.every(({ tally }) => tally.running === 0);
      counted.push({ score: { month, asOf: run.now, ...published(counts) }, settled });
    }
    const kept = await keepMonths(store, known, counted);
    if (kept) done.push(...counted.map(({ score }) => score.month));
    known = kept ?? known;
    if (counted.length < months.length) return { months: done, unfinished: true };
  }
  count('ScorecardRuns', 1);
  return { months: done, unfinished: false };
}

function waiting(counted: readonly Counted[], { now, everything }: Run): string[] {
  const months = scorecardMonths(now);
  const asOf = new Map(counted.map((known) => [known.month, known.asOf]));
  const live = everything ? months : liveMonths(months, counted);
  const age = (month: string) => asOf.get(month) ?? '';
  return live.filter((month) => age(month) < now).sort((a, b) => (age(a) < age(b) ? -1 : 1));
}

/** Parts of a list in its order, each as long as its months ascend: a ledger is read forwards. */
function ascending(months: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (const month of months) {
    const part = parts.at(-1);
    if (part && (part.at(-1) ?? '') < month) part.push(month);
    else parts.push([month]);
  }
  return parts;
}

/** The next month of every office's ledger; undefined when there was not time enough for all. */
async function countMonth(ledgers: Ledger[], now: Instant): Promise<Count[] | undefined> {
  const read = await Promise.all(
    ledgers.map(async ({ office, months }) => ({ office, ...(await months.next()) })),
  );
  if (read.some(({ done }) => done)) return undefined;
  return read.flatMap(({ office, value }) => countsOf((value ?? []).map(factOf), office, now));
}
