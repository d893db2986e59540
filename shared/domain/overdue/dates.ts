import { type DateEntry, rightOn } from '../dateEntry.ts';
import { guideOf } from './guide.ts';
import type { Overdue } from './state.ts';

/** The duties that hang on what is unpaid, the next one of each kind, on the invoice named with it (K01, K02, P02). */
export function datesOfOverdue(state: Overdue): DateEntry[] {
  return guideOf(state)
    .filter(({ done }) => !done)
    .map(({ duty, by, invoice }) => rightOn({ name: `overdue.${duty}`, detail: invoice }, by));
}
