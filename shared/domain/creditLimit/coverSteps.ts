import type { Instant } from '../instant.ts';
import { type Cover, coverStepsKept } from './state.ts';

type Steps = Cover['steps'];
type CoverStep = Steps[number];

/** What is insured for a delivery made at that instant, in minor units: nothing before the first step. */
export function insuredAt(steps: Steps, delivery: Instant): number {
  return steps.findLast(({ from }) => from <= delivery)?.amount ?? 0;
}

/** From then on this amount, whatever stood there before; deliveries made earlier keep theirs (F 16). */
export function withStep(steps: Steps, step: CoverStep): Steps {
  return joined([...steps.filter(({ from }) => from < step.from), step]);
}

/**
 * From then on at least this amount, deliveries made meanwhile included, up to `to` when something decided
 * later counts from there (F 16). An appeal never takes away what was insured before it.
 */
export function raisedFrom(steps: Steps, { from, amount }: CoverStep, to?: Instant): Steps {
  const before = steps.filter((step) => step.from < from);
  const first = { from, amount: insuredAt(steps, from) };
  const after = steps.filter((step) => step.from > from);
  const isPast = (step: CoverStep) => to !== undefined && step.from >= to;
  const raised = [first, ...after].map((step) =>
    isPast(step) ? step : { ...step, amount: Math.max(step.amount, amount) },
  );
  return joined([...before, ...raised]);
}

/** The first instant after `after` from which less is insured than before it. */
export function nextCut(steps: Steps, after: Instant): Instant | undefined {
  return steps.find(({ from, amount }, i) => from > after && amount < (steps[i - 1]?.amount ?? 0))?.from;
}

/** Neighbours of one amount are one step; the oldest are forgotten. */
function joined(steps: Steps): Steps {
  return steps.filter(({ amount }, i) => amount !== steps[i - 1]?.amount).slice(-coverStepsKept);
}
