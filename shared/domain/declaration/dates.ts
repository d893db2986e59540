import { dateOf } from '../clocks.ts';
import { type DateEntry, rightOn } from '../dateEntry.ts';
import { undeclared } from './standing.ts';
import type { Declaration } from './state.ts';

/** So many of the declarations that are to come stand in the calendar. */
const ahead = 4;

/** The last days of the declarations that are to come, the earliest first (`charter.md` P02). */
export function datesOfDeclaration(state: Declaration): DateEntry[] {
  const today = dateOf(state.rules, state.lastAt);
  return undeclared(state)
    .filter(({ dueOn }) => dueOn >= today)
    .slice(0, ahead)
    .map(({ from, dueOn }) => rightOn({ name: `declaration.due#${from}`, code: 'declaration.due' }, dueOn));
}
