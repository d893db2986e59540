import { wordOf } from '../clocks.ts';
import { textRef } from '../textRef.ts';
import type { DataOf } from './draft.ts';
import type { Happened } from './fold.ts';
import type { Collection } from './state.ts';

/** The case that a mandate opens. */
export function mandated(data: DataOf<'mandated'>, { at }: Pick<Happened, 'at'>): Collection {
  const { charter, due, dueKey, wordDueAt, wordKey, ...identity } = data;
  if (!due || !dueKey) throw new Error('A mandate begins with a promise');
  return {
    ...{ kind: 'collection', ...identity, subject: textRef(1, 'subject'), status: 'mandated' },
    ...{ lastAt: at, events: 0, clientEvents: 0, timers: [], promises: [], tasks: [] },
    rules: { charter, calendar: due.calendar },
    ...{ due, dueKey, missed: false, mandatedAt: at, plans: 0 },
    actions: { count: 0, amicable: false, legal: false },
    ...{ exceptions: [], recoveries: [], collected: 0, payments: [], paid: 0, balances: {}, postings: 0 },
    ...wordOf({ wordDueAt, wordKey }),
  };
}
