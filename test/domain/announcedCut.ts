import { arrives, cuts, decides } from './limitMoves.ts';
import { ask, done } from './limitPlay.ts';

/** 100,000.00 insured since January. */
export const insured = done(ask('2026-01-05T10:00:00Z'), '2026-01-06T10:00:00Z', decides());
/** Down to 20,000.00, announced and delivered on Mon 2 March 2026, for Sun 5 April. */
export const cut = done(
  done(insured, '2026-03-02T10:00:00Z', cuts(2_000_000)),
  '2026-03-02T10:05:00Z',
  arrives,
);
export const theDay = '2026-04-04T22:00:00Z';
export const afterwards = '2026-04-08T10:00:00Z';
