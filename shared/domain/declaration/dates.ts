import { type DateEntry, rightOn } from '../dateEntry.ts';
import { undeclared } from './standing.ts';
import type { Declaration } from './state.ts';

/** So many of them stand in the calendar: a year of months. */
const mostDates = 12;

/** The last day of each turnover declaration that is still to come, the nearest first (`charter.md` P02, F 28). */
export function datesOfDeclaration(state: Declaration): DateEntry[] {
  if (state.status === 'ended') return [];
  return undeclared(state)
    .slice(0, mostDates)
    .map(({ from, dueOn }) =>
      rightOn({ name: `premium.declaration-${from}`, code: 'premium.declaration' }, dueOn),
    );
}
