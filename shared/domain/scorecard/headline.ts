import * as z from 'zod';
import type { MonthScore, Total } from './published.ts';
import { noTally, sumOf, Tally } from './tally.ts';

/** How many steps of complaints were solved in time, over all offices: what is shown of them (F 1). */
export const Headline = Tally.extend({
  month: z.string(),
  /** Kept, in percent of what is decided or was met with silence: silence never counts as satisfaction. */
  keptPercent: z.number().nullable(),
  /** False: small numbers that must stay hidden are left out. */
  complete: z.boolean(),
});
export type Headline = z.infer<typeof Headline>;

/** The headline of a month is *solved*. It adds up what the month shows, so that it can betray nothing else. */
export function headlineOf({ month, totals }: Pick<MonthScore, 'month' | 'totals'>): Headline {
  const solved = totals.filter(({ measure }) => measure === 'solved');
  const tally = sumOf(solved.map(shownIn));
  const decided = tally.kept + tally.broken + tally.noReply;
  const keptPercent = decided === 0 ? null : Math.round((tally.kept / decided) * 1_000) / 10;
  const complete = solved.every((total) => total.complete && !('hidden' in total));
  return { month, ...tally, keptPercent, complete };
}

function shownIn(total: Total): Tally {
  if ('hidden' in total) return noTally;
  const { kept, broken, running, void: voided, noReply } = total;
  return { kept, broken, running, void: voided, noReply };
}
