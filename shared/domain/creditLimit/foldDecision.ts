import { wordOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import { withStep } from './coverSteps.ts';
import type { DataOf } from './draft.ts';
import { limitOutcomes } from './outcomes.ts';
import type { Cover, CreditLimit, LimitDecision } from './state.ts';

/** So many decisions stay in the header; the timeline has them all. */
const decisionsKept = 10;

/** A decision stands; what it grants is insured from its day on (L09). */
export function decided(state: CreditLimit, data: DataOf<'decided'>, at: Instant): CreditLimit {
  const { due: _, dueKey: __, wordDueAt, wordKey, from, words, ...terms } = data;
  const n = (state.decisions.at(-1)?.n ?? 0) + 1;
  const decision: LimitDecision = { ...terms, n, seq: words, at };
  const people = [data.by, ...(data.approvedBy ? [data.approvedBy] : [])];
  return {
    ...state,
    ...{ outcome: data.outcome, lastWordAt: at, ...wordOf({ wordDueAt, wordKey }) },
    decisions: [...state.decisions, decision].slice(-decisionsKept),
    touched: [...new Set([...state.touched, ...people])],
    cover: limitOutcomes[data.outcome].grants === 'nothing' ? state.cover : granted(state, data),
  };
}

function granted({ cover, request }: CreditLimit, data: DataOf<'decided'>): Cover {
  const { amount, from, until, words, conditions } = data;
  const before = cover && cover.amount !== amount ? { previousAmount: cover.amount } : {};
  return {
    ...{ status: 'in-force', amount, ...before, from, ...(until && { until }) },
    paymentTermsDays: request.paymentTermsDays,
    conditions: { seq: words, count: conditions },
    steps: withStep(cover?.steps ?? [], { from, amount }),
  };
}
