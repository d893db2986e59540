import type { scorecard } from '../../../shared/api/scorecard.ts';
import { hash } from '../../../shared/data/keys.ts';
import { countedIn, readScorecard } from '../../../shared/data/scorecardItems.ts';
import type { Store } from '../../../shared/data/store.ts';
import { headlineOf } from '../../../shared/domain/scorecard/headline.ts';
import { countedAt, scorecardMonths } from '../../../shared/domain/scorecard/months.ts';
import type { HandlersOf } from '../serve/call.ts';

/** What everybody may read about how the promises were kept: one read of what the nightly job left. */
export function scorecardHandlers(store: Store): HandlersOf<typeof scorecard> {
  return {
    getScorecard: async ({ now }) => {
      const months = scorecardMonths(now);
      const { months: kept } = await readScorecard(store, months);
      const asOf = countedAt(months, kept.map(countedIn)) ?? null;
      const scores = kept.map(({ score }) => score).reverse();
      const data = scores.map(({ month, cells, totals }) => ({ month, cells, totals }));
      const body = { asOf, headline: scores.map(headlineOf), data };
      const counted = hash(JSON.stringify(scores.map((score) => [score.month, score.asOf])));
      return { body, etag: counted.slice(0, 16) };
    },
  };
}
