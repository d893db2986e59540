import { deadlineOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import type { PromiseChange } from '../promise.ts';
import type { DataOf } from './draft.ts';
import { declared } from './foldYear.ts';
import { termOn } from './plan.ts';
import { isWhole, recordOf } from './standing.ts';
import type { Declaration, YearRecord } from './state.ts';

export const accountPromise = 'premium.account';

/**
 * The account that is promised when everything of a year is declared, or when something of it is put right after its
 * account was made; none where one is owed already or the policy says nothing of premium.
 */
export function owedBy(
  state: Declaration,
  data: Pick<DataOf<'estimated'>, 'from' | 'to' | 'year' | 'lines'>,
  now: Instant,
): YearRecord['owed'] {
  const { year } = data;
  const before = recordOf(state, year);
  const after = declared(state, data, { estimated: false, at: now });
  if (before.owed || !termOn(state.plan, year.from).premium || !isWhole(after, before)) return undefined;
  const key = `${accountPromise}#${year.from}-${before.accounts + 1}`;
  return { key, due: deadlineOf(state.rules, accountPromise, 'premiumAccount', now) };
}

/** The promise of it, for the ledger. */
export function madeFor(owed: YearRecord['owed']): PromiseChange[] {
  return owed ? [{ change: 'made', key: owed.key, measure: 'decided', deadline: owed.due }] : [];
}
