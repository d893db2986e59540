import type { Instant } from '../instant.ts';
import { appealOf, coverAfterAppeal, standsNow } from './appealCover.ts';
import type { DataOf } from './draft.ts';
import type { CreditLimitEvent } from './event.ts';
import type { Happened } from './fold.ts';
import type { CreditLimit, LimitDecision } from './state.ts';

type AppealEvent = Extract<
  CreditLimitEvent,
  { type: 'appeal-lodged' | 'appeal-decided' | 'appeal-withdrawn' }
>;

/** So many appeals stay in the header; the timeline has them all. */
const kept = 20;

export function isAppeal(event: CreditLimitEvent): event is AppealEvent {
  return event.type.startsWith('appeal-');
}

/** What an appeal against a decision or a change does here; it is a case of its own. */
export function foldAppeal(
  state: CreditLimit,
  event: AppealEvent,
  { at }: Pick<Happened, 'at'>,
): CreditLimit {
  switch (event.type) {
    case 'appeal-lodged':
      return { ...state, appeals: [...state.appeals, event.data].slice(-kept) };
    case 'appeal-withdrawn':
      return settled(state, event.data.id, { decidedAt: event.data.at, withdrawn: true });
    case 'appeal-decided':
      return decided(state, event.data, at);
  }
}

type Settled = { decidedAt: Instant; withdrawn?: true };

function settled(state: CreditLimit, id: string, end: Settled): CreditLimit {
  const appeals = state.appeals.map((appeal) => (appeal.id === id ? { ...appeal, ...end } : appeal));
  return { ...state, appeals };
}

function decided(state: CreditLimit, data: DataOf<'appeal-decided'>, at: Instant): CreditLimit {
  const { newDecision } = data;
  const cover = coverAfterAppeal(state, data);
  const next = settled({ ...state, ...(cover && { cover }) }, data.id, { decidedAt: data.decidedAt });
  if (!newDecision) return next;
  const touched = [...new Set([...state.touched, newDecision.by])];
  const isDecision = appealOf(state, data).against === 'decision' && standsNow(state, data);
  return isDecision ? { ...standing(next, newDecision, at), touched } : { ...next, touched };
}

/** The new decision is the one that stands, and can be appealed like any other (F 17). */
function standing(
  state: CreditLimit,
  { amount, until, by }: NonNullable<DataOf<'appeal-decided'>['newDecision']>,
  at: Instant,
): CreditLimit {
  const outcome = amount === 0 ? 'declined' : amount < state.request.amount ? 'partial' : 'approved';
  const decision: LimitDecision = {
    ...{ n: (state.decisions.at(-1)?.n ?? 0) + 1, seq: state.events + 1, at, by },
    ...{ outcome, amount, ...(until && { until }) },
    ...{ conditions: 0, reasons: [], weighed: false, exceptional: false },
  };
  const decisions = [...state.decisions, decision].slice(-10);
  return { ...state, decisions, ...(state.status === 'decided' && { outcome }) };
}
