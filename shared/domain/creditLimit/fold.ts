import { type CaseEvent, type EventDraft, foldCommon } from '../case.ts';
import { owedAfter } from './clocks.ts';
import { CreditLimitEvent } from './event.ts';
import { foldChange, isChange } from './foldChange.ts';
import { foldRequest, opened } from './foldRequest.ts';
import type { CreditLimit } from './state.ts';

export type Happened = Pick<EventDraft, 'type' | 'at' | 'by' | 'audience' | 'data' | 'timers' | 'promises'>;

/** The limit after one more event; before the first there is none. */
export function foldCreditLimit(state: CreditLimit | undefined, happened: Happened | CaseEvent): CreditLimit {
  const event = CreditLimitEvent.parse({ type: happened.type, data: happened.data });
  if (event.type === 'opened') return owing(foldCommon(opened(event.data, happened), happened), happened);
  if (!state) throw new Error(`A credit limit cannot begin with ${event.type}`);
  const next = isChange(event) ? foldChange(state, event, happened) : foldRequest(state, event, happened);
  return pruned(owing(foldCommon(next, happened), happened));
}

function owing(state: CreditLimit, { promises = [] }: Pick<Happened, 'promises'>): CreditLimit {
  return { ...state, owed: owedAfter(state.owed, promises) };
}

/** What earlier requests were promised stands in the ledger alone: a limit lives for years, its header must not grow. */
function pruned(state: CreditLimit): CreditLimit {
  const promises = state.promises.filter(
    ({ key, status }) => status === 'running' || Number(key.split('#')[1]) >= state.request.seq,
  );
  return { ...state, promises };
}
