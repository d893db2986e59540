import { wordOf } from '../clocks.ts';
import type { Instant } from '../instant.ts';
import type { DataOf } from './draft.ts';
import { limitOutcomes } from './outcomes.ts';
import type { Cover, CreditLimit, LimitDecision } from './state.ts';

/** So many decisions and steps of cover stay in the header; the timeline has them all. */
const kept = { decisions: 10, steps: 30 } as const;

/** A decision stands; what it grants is insured from its day on (L09). */
export function decided(state: CreditLimit, data: DataOf<'decided'>, at: Instant): CreditLimit {
  const { due: _, dueKey: __, wordDueAt, wordKey, from, words, ...terms } = data;
  const n = (state.decisions.at(-1)?.n ?? 0) + 1;
  const decision: LimitDecision = { ...terms, n, seq: words, at };
  const people = [data.by, ...(data.approvedBy ? [data.approvedBy] : [])];
  return {
    ...state,
    ...{ outcome: data.outcome, lastWordAt: at, ...wordOf({ wordDueAt, wordKey }) },
    decisions: [...state.decisions, decision].slice(-kept.decisions),
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

/** From then on another amount is insured. */
export function withStep(steps: Cover['steps'], step: Cover['steps'][number]): Cover['steps'] {
  return [...steps, step].slice(-kept.steps);
}
