import type { Handler } from '../handler.ts';
import { firstFree, lineOf } from '../independence.ts';
import type { Instant } from '../instant.ts';
import type { Person } from '../person.ts';
import { ladder } from './ladder.ts';
import type { Barred, Complaint, ComplaintStep } from './state.ts';

/** Why this person may not handle or answer the complaint, or undefined (`design.md` 4, F 8). */
export function barOf(state: Pick<Complaint, 'named' | 'barred'>, staffId: string): Barred | undefined {
  if (state.named.includes(staffId)) return { staffId, because: 'named' };
  return state.barred.find((barred) => barred.staffId === staffId);
}

/** Everybody who may not handle, answer, or stand in for whoever does. */
export function barredIds({ named, barred }: Pick<Complaint, 'named' | 'barred'>): string[] {
  return [...named, ...barred.map(({ staffId }) => staffId)];
}

export type Chosen = { handler: Handler; excluded: Barred[] };

/**
 * Who takes the next step: somebody of its role in the office, then in the next office, then a director by
 * name; never anybody who had the case before or is named in it. `excluded` says who was passed over.
 */
export function chooseHandler(
  state: Complaint,
  step: ComplaintStep,
  people: readonly Person[],
  at: Instant,
): Chosen {
  const line = lineOf(people, ladder[step].role, state.office, at);
  const { handler, before } = firstFree(line, (staffId) => barOf(state, staffId) !== undefined);
  return { handler, excluded: unique(before.flatMap(({ staffId }) => barOf(state, staffId) ?? [])) };
}

function unique(barred: Barred[]): Barred[] {
  return [...new Map(barred.map((entry) => [entry.staffId, entry])).values()];
}
