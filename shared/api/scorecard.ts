import * as z from 'zod';
import { Headline } from '../domain/scorecard/headline.ts';
import { MonthScore } from '../domain/scorecard/published.ts';
import { defineRoutes } from './route.ts';
import { Instant } from './schemas.ts';

export const Scorecard = z.strictObject({
  /** As of when the numbers are right; null before the first count. */
  asOf: Instant.nullable(),
  headline: z.array(Headline),
  data: z.array(MonthScore.omit({ asOf: true })),
});

export const scorecard = defineRoutes('scorecard', {
  getScorecard: {
    method: 'GET',
    path: '/charter/scorecard',
    audience: 'public',
    returns: Scorecard,
    status: 200,
    summary: 'How the promises were kept: per promise, office and month, newest month first',
    description:
      'A promise belongs to the office of its case and the month in which it was first due. The headline is ' +
      '*solved*: of the steps of complaints, how many solved it in time. `noReply` counts answers that were ' +
      'met with silence, which is not satisfaction. `stricter` counts the same promises with every 24 working ' +
      'hours read as one working day. Times run by the clock, from the start of the promise until it was ' +
      'kept or found broken. A cell of fewer than five promises reads `under 5`, and totals leave it out ' +
      'where it could be worked out from them (`complete: false`). Counted every night.',
  },
});
