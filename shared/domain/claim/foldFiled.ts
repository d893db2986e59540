import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import type { Happened } from './fold.ts';
import { clocked } from './foldWork.ts';
import { missingOf } from './missing.ts';
import type { Claim } from './state.ts';

/** The claim as it was filed: complete at once when no paper is missing. */
export function filed(data: DataOf<'filed'>, { at }: Happened): Claim {
  const { charter, calendar, due, dueKey, ...facts } = data;
  const state: Claim = {
    ...facts,
    ...{ kind: 'claim', lastAt: at, events: 0, clientEvents: 0, timers: [], promises: [], tasks: [] },
    rules: { charter, calendar },
    ...{ subject: textRef(1, 'subject'), status: 'received', due: null, missed: false, filedAt: at },
    ...(missingOf(facts).length === 0 && { completeAt: at }),
    ...{ warnings: { count: 0 }, documents: 0, disputes: [], rates: [], decisions: [], entitlement: 0 },
    ...{
      payments: [],
      paid: 0,
      interest: [],
      recoveries: [],
      balances: {},
      postings: 0,
      appeals: [],
      touched: [],
    },
  };
  return clocked(state, { due, dueKey });
}
