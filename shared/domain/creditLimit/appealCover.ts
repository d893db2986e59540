import { type Instant, later, plusSeconds } from '../instant.ts';
import { nextCut, raisedFrom } from './coverSteps.ts';
import type { DataOf } from './draft.ts';
import { runningChange } from './hindrance.ts';
import type { AppealRef, Change, Cover, CreditLimit } from './state.ts';

type Decided = DataOf<'appeal-decided'>;
type NewDecision = NonNullable<Decided['newDecision']>;

/**
 * What is insured after an appeal: from the new decision's day on at least its amount, deliveries made
 * meanwhile included (F 16). What was decided later for reasons of its own stays, and nothing is taken away;
 * a reduction on its way of which part stands takes its part on its day.
 */
export function coverAfterAppeal(state: CreditLimit, told: Decided): Cover | undefined {
  const { cover } = state;
  const { newDecision } = told;
  if (!newDecision) return cover;
  const appeal = appealOf(state, told);
  if (!cover) return firstCover(state, newDecision);
  if (againstRunning(state, told) && newDecision.amount <= cover.amount) return cover;
  const to = laterCut(state, cover, appeal, newDecision);
  const steps = raisedFrom(cover.steps, newDecision, to);
  return to ? { ...cover, steps } : presentCover(state, { ...cover, steps }, appeal, newDecision);
}

/** The change on its way that this appeal is against, if it is one. */
export function againstRunning(state: CreditLimit, told: { id: string }): Change | undefined {
  const change = runningChange(state);
  const { against, n } = appealOf(state, told);
  return against === 'change' && n === change?.n ? change : undefined;
}

/** Whether the new decision is the one that stands now: nothing was decided after the one appealed. */
export function standsNow(state: CreditLimit, told: Decided): boolean {
  const { newDecision } = told;
  if (!newDecision) return false;
  const { cover } = state;
  return !cover || !laterCut(state, cover, appealOf(state, told), newDecision);
}

/** An appeal of this limit. Throws when it was never lodged here: its signal comes again. */
export function appealOf({ appeals }: CreditLimit, { id }: { id: string }): AppealRef {
  const appeal = appeals.find((known) => known.id === id);
  if (!appeal) throw new Error(`The appeal ${id} was never lodged here`);
  return appeal;
}

function firstCover(
  { request, decisions }: CreditLimit,
  { amount, from, until }: NewDecision,
): Cover | undefined {
  if (amount === 0) return undefined;
  return {
    ...{ status: 'in-force', amount, from, ...(until && { until }) },
    paymentTermsDays: request.paymentTermsDays,
    conditions: { seq: decisions.at(-1)?.seq ?? request.seq, count: 0 },
    steps: [{ from, amount }],
  };
}

function presentCover(
  state: CreditLimit,
  cover: Cover,
  { against, n }: AppealRef,
  newDecision: NewDecision,
): Cover {
  const { until: before, ...rest } = cover;
  const amount = cover.steps.at(-1)?.amount ?? 0;
  const until = newDecision.until ?? (against === 'change' ? before : undefined);
  return {
    ...rest,
    ...(amount !== cover.amount && { previousAmount: cover.amount, from: newDecision.from }),
    ...{ amount, status: runningChange(state) ? cover.status : 'in-force' },
    ...(until && { until }),
    ...(against === 'decision' && n === state.decisions.at(-1)?.n && asAsked(state, cover)),
  };
}

/** The new decision has no conditions, and the terms that he asked for with it if they are longer. */
function asAsked(
  { request, decisions }: CreditLimit,
  cover: Cover,
): Pick<Cover, 'paymentTermsDays' | 'conditions'> {
  const decision = decisions.at(-1);
  const asked = decision && request.at <= decision.at ? request.paymentTermsDays : 0;
  return {
    paymentTermsDays: Math.max(cover.paymentTermsDays, asked),
    conditions: { seq: decision?.seq ?? request.seq, count: 0 },
  };
}

/** From when something decided later than what was appealed counts: a cut that is not the appealed one itself. */
function laterCut(
  { change, decisions }: CreditLimit,
  cover: Cover,
  { against, n }: AppealRef,
  { from }: NewDecision,
): Instant | undefined {
  const own = against === 'change' && n === change?.n ? later(from, change.effectiveAt) : from;
  const cut = nextCut(cover.steps, own);
  const ended = cover.status === 'expired' && cover.until && plusSeconds(cover.until, 1);
  const newest = against === 'decision' && n === decisions.at(-1)?.n;
  return newest && cut === ended ? undefined : cut;
}
